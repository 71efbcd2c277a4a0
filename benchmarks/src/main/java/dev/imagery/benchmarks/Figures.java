package dev.imagery.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Named figures in the order in which they were added. */
final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();

    Figures add(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** One line, with three decimals. */
    String toJson() {
        return values.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + String.format(Locale.ROOT, "%.3f", entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
