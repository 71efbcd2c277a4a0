package dev.imagery.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting as the build wrote it down.
 *
 * @param module whose it is; the starter's are all services'
 * @param name in kebab case, such as {@code imagery.artwork.max-bytes}
 * @param byDefault as documents write it; a dash where there is none
 */
record DescribedSetting(String module, String name, String byDefault) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of(
            "service-starter",
            "asset-generation-service",
            "asset-storage-service",
            "customization-service",
            "orchestration-service");

    static List<DescribedSetting> all() throws IOException {
        Stream<DescribedSetting> all = Stream.of();
        for (String module : MODULES) {
            Path metadata = ROOT.resolve(module).resolve("target/classes/META-INF/spring-configuration-metadata.json");
            JsonNode properties =
                    JsonMapper.shared().readTree(Files.readString(metadata)).path("properties");
            all = Stream.concat(
                    all,
                    properties
                            .valueStream()
                            .map(property -> new DescribedSetting(
                                    module, property.path("name").asString(), text(property.path("defaultValue")))));
        }
        return all.distinct().toList();
    }

    /** {@code IMAGERY_ARTWORK_MAXBYTES} for {@code imagery.artwork.max-bytes}. */
    static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String text(JsonNode value) {
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString("");
        return text.isEmpty() ? "–" : text;
    }
}
