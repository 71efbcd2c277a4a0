package dev.imagery.starter.request;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Clients read just the fields that they know, while the services' own requests may hold no unknown ones. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnClass(RestClientCustomizer.class)
public class TolerantClientAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ClientHttpMessageConvertersCustomizer tolerantClients(JsonMapper mapper) {
        JsonMapper tolerant = mapper.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(tolerant));
    }
}
