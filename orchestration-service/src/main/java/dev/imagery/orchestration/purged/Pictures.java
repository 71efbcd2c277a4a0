package dev.imagery.orchestration.purged;

import dev.imagery.orchestration.asset.AssetReference;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The pictures in answers, by their keys. */
final class Pictures {

    private final String base;

    /** @param base what precedes a picture's key where a value is its whole address */
    Pictures(URI base) {
        this.base = base.toString().replaceAll("/+$", "") + "/";
    }

    Set<String> of(Evaluation evaluation) {
        return evaluation.answers().stream()
                .flatMap(chosen -> chosen.adaptiveFields().values().stream())
                .flatMap(this::keys)
                .collect(Collectors.toSet());
    }

    private Stream<String> keys(JsonNode value) {
        if (value.isString()) {
            String text = value.stringValue();
            return text.startsWith(base) ? Stream.of(text.substring(base.length())) : Stream.empty();
        }
        return AssetReference.TYPE.equals(value.path("type").stringValue(""))
                ? value.path("renditions")
                        .valueStream()
                        .map(rendition -> rendition.path("key").stringValue(""))
                        .filter(key -> !key.isEmpty())
                : Stream.empty();
    }

    /**
     * The answer without the values that have one of these pictures: an asset goes as a whole, as what purges one of its renditions purges
     * them all, and caches may have some of them still. The same instance where nothing has to go.
     */
    Evaluation without(Set<String> gone, Evaluation evaluation) {
        return gone.isEmpty()
                ? evaluation
                : new Evaluation(
                        evaluation.release(),
                        evaluation.answers().stream()
                                .map(chosen -> without(gone, chosen))
                                .toList());
    }

    private Chosen without(Set<String> gone, Chosen chosen) {
        Map<String, JsonNode> fields = new HashMap<>(chosen.adaptiveFields());
        fields.values().removeIf(value -> keys(value).anyMatch(gone::contains));
        Map<String, Chosen.Winner> winners = new HashMap<>(chosen.winners());
        winners.keySet().retainAll(fields.keySet());
        Set<String> purged = new HashSet<>(chosen.adaptiveFields().keySet());
        purged.removeAll(fields.keySet());
        return new Chosen(fields, winners, chosen.participations(), purged);
    }
}
