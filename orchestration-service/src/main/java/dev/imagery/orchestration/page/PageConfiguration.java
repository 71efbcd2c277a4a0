package dev.imagery.orchestration.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private record Document(LinkedHashMap<String, JsonNode> fields) {}

    @Bean
    Pages pages(JsonMapper mapper) throws IOException {
        try (InputStream document = new ClassPathResource("pages/homepage.json").getInputStream()) {
            Page homepage = new Page(
                    Pages.HOMEPAGE,
                    0,
                    mapper.readValue(document, Document.class).fields(),
                    Map.of());
            return name -> Optional.of(homepage).filter(page -> page.name().equals(name));
        }
    }
}
