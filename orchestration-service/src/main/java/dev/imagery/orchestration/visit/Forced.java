package dev.imagery.orchestration.visit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parameters that a tester puts in the place of those of the call. */
final class Forced {

    private Forced() {}

    /**
     * The query with the forced parameters over it; one without a value takes the query's away.
     *
     * @param force {@code country=JP&cell=autumn%2Fbright}
     */
    static Map<String, List<String>> over(Map<String, List<String>> query, String force) {
        Map<String, List<String>> forced = new HashMap<>(query);
        for (String parameter : force.isBlank() ? new String[0] : force.split("&")) {
            String[] nameAndValue = parameter.split("=", 2);
            forced.put(decoded(nameAndValue[0]), List.of(nameAndValue.length < 2 ? "" : decoded(nameAndValue[1])));
        }
        return forced;
    }

    /** What is not percent-encoded well is taken as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException malformed) {
            return text.strip();
        }
    }
}
