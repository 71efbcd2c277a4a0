package dev.imagery.storage.caller;

import dev.imagery.starter.access.PublicPaths;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where calls that change something say who calls, and what anybody may call. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    private final CallerArgument argument;

    CallerConfiguration(CallerArgument argument) {
        this.argument = argument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }

    /** What browsers fetch where there is no CDN, or it fetches from here. */
    @Bean
    PublicPaths delivered() {
        return PublicPaths.of("/assets/**", "/hit-maps/**");
    }

    /** Tells of the header wherever it is read. */
    @Bean
    OperationCustomizer describedActor() {
        return (operation, method) -> {
            boolean asked = Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType().equals(Caller.class));
            if (asked) {
                operation.addParametersItem(new HeaderParameter()
                        .name(NamedByHeader.HEADER)
                        .description("Who calls, for the audit log; anonymous where it is absent")
                        .schema(new StringSchema().maxLength(200)));
            }
            return operation;
        };
    }
}
