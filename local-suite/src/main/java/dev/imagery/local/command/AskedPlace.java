package dev.imagery.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which assets a command is about. */
final class AskedPlace {

    @Option(names = "--group", paramLabel = "GROUP", description = "Of one asset group.")
    private @Nullable String group;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Such as US, or several: US,CA.")
    private @Nullable String country;

    @Option(names = "--region", paramLabel = "REGION", description = "The countries of a region of the catalogue.")
    private @Nullable String region;

    @Option(names = "--language", paramLabel = "LANG", description = "Such as en, or several: en,fr.")
    private @Nullable String language;

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "Such as tv, or several: tv,mobile.")
    private @Nullable String platform;

    @Option(names = "--resolution", paramLabel = "RESOLUTION", description = "Such as high, or several: high,ultra.")
    private @Nullable String resolution;

    /** As parameters of a query; to be added to. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "group", group);
        put(parameters, "country", country);
        put(parameters, "region", region);
        put(parameters, "language", language);
        put(parameters, "platform", platform);
        put(parameters, "resolution", resolution);
        return parameters;
    }

    static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
