package dev.imagery.rules.fallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of values in an order, such as resolutions: the next below, down to the least, and then the next above. A value that is not listed
 * has none.
 *
 * @param values the least first, each once, at least two
 */
public record Nearest(String attribute, List<String> values) implements Fallback {

    public Nearest {
        values = List.copyOf(values);
        if (values.size() < 2 || Set.copyOf(values).size() < values.size()) {
            throw new IllegalArgumentException("an order needs two values or more, each once, not " + values);
        }
    }

    @Override
    public List<String> after(String value) {
        int place = values.indexOf(value);
        if (place < 0) {
            return List.of();
        }
        var after = new ArrayList<>(values.subList(0, place).reversed());
        after.addAll(values.subList(place + 1, values.size()));
        return after;
    }

    @Override
    public int longest() {
        return values.size();
    }
}
