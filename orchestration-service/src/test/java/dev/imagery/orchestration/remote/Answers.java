package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** Questions and answers of tests. */
final class Answers {

    private Answers() {}

    /** Names and values in turn. */
    static Map<String, String> context(String... attributes) {
        Map<String, String> context = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            context.put(attributes[i], attributes[i + 1]);
        }
        return context;
    }

    static List<Map<String, String>> asked(String... attributes) {
        return List.of(context(attributes));
    }

    /** The same visit at several sizes. */
    static List<Map<String, String>> ladder(List<String> sizes, String... attributes) {
        return sizes.stream()
                .map(size -> context(Stream.concat(Arrays.stream(attributes), Stream.of("resolution", size))
                        .toArray(String[]::new)))
                .toList();
    }

    static Evaluation evaluation(long release, String... pictures) {
        return new Evaluation(
                release, Arrays.stream(pictures).map(Answers::chosen).toList());
    }

    static Evaluation nothing(long release) {
        return new Evaluation(release, List.of(Chosen.NOTHING));
    }

    static Chosen chosen(String picture, Chosen.Participation... participations) {
        return new Chosen(
                Map.of("backgroundImage", StringNode.valueOf(picture)),
                Map.of("backgroundImage", new Chosen.Winner("walls", 3, "rule of " + picture)),
                List.of(participations));
    }

    static List<String> pictures(Evaluation evaluation) {
        return evaluation.answers().stream()
                .flatMap(chosen -> chosen.adaptiveFields().values().stream())
                .map(value -> value.stringValue(""))
                .toList();
    }
}
