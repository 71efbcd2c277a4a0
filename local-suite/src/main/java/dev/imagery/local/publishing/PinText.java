package dev.imagery.local.publishing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A pin in words. */
public final class PinText {

    private PinText() {}

    /**
     * Such as {@code JP/ja on tv: US/en of version 3 of walls until 2026-12-01T08:00:00Z, by ada: the poster is wrong}.
     *
     * @param pin as the service tells it
     */
    public static String line(JsonNode pin) {
        return "%s%s: %s of version %d of %s until %s, by %s: %s"
                .formatted(
                        market(pin),
                        targets(pin),
                        market(pin.path("from")),
                        pin.path("version").asInt(),
                        pin.path("group").asString(),
                        pin.path("until").asString(),
                        pin.path("actor").asString(),
                        pin.path("reason").asString());
    }

    private static String market(JsonNode of) {
        return of.path("country").asString() + "/" + of.path("language").asString();
    }

    private static String targets(JsonNode pin) {
        String named = Stream.of("platforms", "resolutions")
                .flatMap(field -> pin.path(field).valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " on " + named;
    }
}
