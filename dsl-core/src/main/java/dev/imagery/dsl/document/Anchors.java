package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The values of a YAML document that have names, and how much of them has been repeated by aliases. */
final class Anchors {

    private final Map<String, Named> named = new HashMap<>();
    private final Deque<Named> open = new ArrayDeque<>();
    private long repeated;

    /** What a name stands for; nothing while its end is not read. A later value of the same name hides an earlier one. */
    private static final class Named {
        private @Nullable Branch value;
    }

    /** An object or a list begins, perhaps with a name. */
    void begin(Optional<Anchor> anchor) {
        var begun = new Named();
        open.push(begun);
        anchor.ifPresent(name -> named.put(name.getValue(), begun));
    }

    /** What began last ends. */
    void end(Branch value) {
        open.pop().value = value;
    }

    void keep(Optional<Anchor> anchor, Branch scalar) {
        begin(anchor);
        end(scalar);
    }

    /** @throws NotReadableException where the name means nothing yet, or too much has been repeated */
    Branch repeat(Anchor anchor, Position at) {
        var name = NotReadableException.quoted(anchor.getValue());
        var meant = named.get(anchor.getValue());
        if (meant == null) {
            throw new NotReadableException(
                    "the alias *" + name + " has no &" + name + " before it; text that begins with * is quoted", at);
        }
        var value = meant.value;
        if (value == null) {
            throw new NotReadableException("the alias *" + name + " stands within what it repeats", at);
        }
        repeated += value.length();
        if (repeated > DocumentReader.MAX_REPEATED) {
            throw new NotReadableException(
                    "the aliases repeat more than " + DocumentReader.MAX_REPEATED + " characters", at);
        }
        return value.repeatedAt(at);
    }
}
