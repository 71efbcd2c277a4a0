package dev.imagery.starter.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of this service, in use or not: what Spring's annotation processor wrote down of its {@code @ConfigurationProperties}, and what
 * {@code META-INF/additional-spring-configuration-metadata.json} adds that is read without such.
 *
 * <p>Each jar of Spring Boot has such a file too. Those that tell of settings named {@code imagery.*} have {@value #MARK} beside it, so that a
 * start reads no others.
 */
final class OwnSettings {

    static final String MARK = "META-INF/imagery-settings";
    private static final String METADATA = "spring-configuration-metadata.json";

    private OwnSettings() {}

    static KnownSettings read(ClassLoader classes) {
        try {
            List<Setting> settings = new ArrayList<>();
            for (Enumeration<URL> marks = classes.getResources(MARK); marks.hasMoreElements(); ) {
                settings.addAll(settings(new UrlResource(marks.nextElement()).createRelative(METADATA)));
            }
            return new KnownSettings(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Which settings there are is not told, as it is where Maven builds", e);
        }
    }

    private static List<Setting> settings(Resource metadata) throws IOException {
        try (InputStream json = metadata.getInputStream()) {
            JsonNode properties = JsonMapper.shared().readTree(json).path("properties");
            return properties
                    .valueStream()
                    .map(property -> Setting.of(
                            property.path("name").asString(),
                            property.path("type").asString("")))
                    .toList();
        }
    }
}
