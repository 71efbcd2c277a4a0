package dev.imagery.customization.schema;

import dev.imagery.rules.reading.schema.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the schemas of a document refer to. A reference leads to a place in the same document, so that nothing is ever fetched, and a version
 * says all that it means. No schema comes back to itself at the same value, which would never end.
 */
final class References {

    private static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef");
    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");
    private static final String EXPECTED = "a place in this schema, such as #/$defs/link; nothing is fetched";

    private final Map<String, Subschema> subschemas;
    private final Map<String, String> anchors = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final List<Misfit> misfits = new ArrayList<>();

    private References(Map<String, Subschema> subschemas) {
        this.subschemas = subschemas;
        subschemas
                .values()
                .forEach(subschema -> ANCHORS.forEach(keyword -> {
                    if (!subschema.text(keyword).isEmpty()) {
                        anchors.put(subschema.text(keyword), subschema.pointer());
                    }
                }));
    }

    static List<Misfit> misfits(Map<String, Subschema> subschemas) {
        var references = new References(subschemas);
        subschemas.values().forEach(references::lead);
        if (references.misfits.isEmpty()) {
            subschemas.keySet().forEach(pointer -> references.follow(pointer, new LinkedHashSet<>()));
        }
        return references.misfits;
    }

    private void lead(Subschema subschema) {
        for (String keyword : KEYWORDS) {
            String reference = subschema.text(keyword);
            if (subschema.node().path(keyword).isString() && target(reference).isEmpty()) {
                misfits.add(new Misfit(
                        subschema.pointer() + "/" + keyword, "unknown-reference", EXPECTED, known(reference)));
            }
        }
    }

    private Optional<String> target(String reference) {
        if (reference.equals("#") || reference.startsWith("#/")) {
            return Optional.of(reference.substring(1)).filter(subschemas::containsKey);
        }
        return reference.startsWith("#") ? Optional.ofNullable(anchors.get(reference.substring(1))) : Optional.empty();
    }

    private List<String> known(String reference) {
        return reference.startsWith("#")
                ? subschemas.keySet().stream().map(pointer -> "#" + pointer).toList()
                : List.of();
    }

    private void follow(String pointer, SequencedSet<String> path) {
        if (!path.add(pointer)) {
            String cycle = path.stream()
                    .dropWhile(step -> !step.equals(pointer))
                    .map(step -> "#" + step)
                    .collect(Collectors.joining(", then "));
            misfits.add(new Misfit(
                    pointer,
                    "cycle",
                    "a schema that does not come back to itself at the same value: " + cycle,
                    List.of()));
            return;
        }
        Subschema subschema = subschemas.get(pointer);
        if (subschema != null && !ended.contains(pointer)) {
            subschema.inPlace().forEach(within -> follow(within, path));
            KEYWORDS.forEach(keyword -> target(subschema.text(keyword)).ifPresent(referred -> follow(referred, path)));
            ended.add(pointer);
        }
        path.remove(pointer);
    }
}
