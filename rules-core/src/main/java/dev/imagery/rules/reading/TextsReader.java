package dev.imagery.rules.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a text, or a list of texts without repetition. */
final class TextsReader {

    private final RuleLimits limits;

    TextsReader(RuleLimits limits) {
        this.limits = limits;
    }

    /** Null after a fault was told; otherwise there is a text at least, in the order of the document. */
    @Nullable Set<String> read(Place place, String expected) {
        if (place.node().isArray()) {
            return list(place, 1, limits.alternatives());
        }
        String text = place.text(1, limits.valueLength(), expected);
        return text == null ? null : Set.of(text);
    }

    @Nullable Set<String> list(Place place, int least, int most) {
        if (!place.hasSize(least, most, "values")) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        int before = place.faults().total();
        for (Place item : place.children()) {
            String text = item.text(1, limits.valueLength(), "a string");
            if (text != null && !texts.add(text)) {
                item.fault("duplicate", text, "a value that the list does not have yet");
            }
        }
        return place.faults().total() > before ? null : texts;
    }
}
