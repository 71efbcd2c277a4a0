package dev.imagery.starter.problem;

import dev.imagery.starter.request.RequestSettings;
import jakarta.validation.Validator;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Errors of one shape, from controllers, from outside them, and from before them. */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RequestSettings.class)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StrictJson strictJson(JsonMapper mapper, ObjectProvider<Validator> validator) {
        return new StrictJson(
                mapper, Optional.ofNullable(validator.getIfAvailable()).map(SpringValidatorAdapter::new));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer allFaultsAtOnce(
            JsonMapper mapper, StrictJson json, RequestSettings settings) {
        return converters -> converters.withJsonConverter(new AllFaultsJsonConverter(mapper, json, settings));
    }

    @Bean
    WebMvcConfigurer refuseMalformedHeads() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestHeads()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** Only in services that keep data. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(CannotCreateTransactionException.class)
    @Import(DatabaseAdvice.class)
    static class OfDatabases {}

    /** What Tomcat refuses by itself, such as a malformed path, before any filter sees it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tomcat.class, ConfigurableTomcatWebServerFactory.class})
    static class OfTomcat {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        }
    }
}
