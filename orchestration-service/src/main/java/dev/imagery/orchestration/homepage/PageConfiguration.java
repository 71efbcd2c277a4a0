package dev.imagery.orchestration.homepage;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    Page homepage(JsonMapper mapper) throws IOException {
        try (InputStream page = new ClassPathResource("pages/homepage.json").getInputStream()) {
            return mapper.readValue(page, Page.class);
        }
    }
}
