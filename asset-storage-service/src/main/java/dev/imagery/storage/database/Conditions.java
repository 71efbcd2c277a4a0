package dev.imagery.storage.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a statement that hold together, and their parameters. */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition without parameters. */
    public Conditions add(String condition) {
        all.add(condition);
        return this;
    }

    /** Adds a parameter of a condition. */
    public void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** Adds a condition where there is a value for its parameter. */
    public Conditions add(String condition, String parameter, Optional<?> value) {
        value.ifPresent(given -> {
            all.add(condition);
            parameter(parameter, given);
        });
        return this;
    }

    /**
     * That a column has one of some texts, where there are any to choose from.
     *
     * @param column its name, with or without that of its table
     */
    public Conditions anyOf(String column, Optional<? extends Collection<String>> texts) {
        return add(
                column + " = any(:" + column + ")", column, texts.map(chosen -> SqlArrays.texts(chosen, text -> text)));
    }

    /** What to write behind {@code where}; {@code true} where there is no condition. */
    public String sql() {
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
