package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** An answer that was given once, as a whole: what is taken from it is of its release. */
final class Remembered {

    /** Sizes from small to large, by which the nearest is told; others are as far from all. */
    private static final List<String> SIZES = List.of("low", "medium", "high", "ultra");

    private static final int MOST_VIEWS = 16;

    private final List<Map<String, String>> question;
    private final Evaluation evaluation;
    private final List<String> resolutions;
    private final int further;
    private final Map<List<String>, Evaluation> views = new ConcurrentHashMap<>();
    private volatile Instant given;

    /**
     * @param question without the visitor
     * @param further how many attributes it has beside those of its class
     * @param given when customization last answered so
     */
    Remembered(List<Map<String, String>> question, Evaluation evaluation, int further, Instant given) {
        this.question = List.copyOf(question);
        this.evaluation = evaluation;
        this.resolutions = Likeness.resolutions(question);
        this.further = further;
        this.given = given;
    }

    List<Map<String, String>> question() {
        return question;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Instant given() {
        return given;
    }

    void givenAgain(Instant now) {
        given = now;
    }

    boolean isOfAll(List<String> asked) {
        return resolutions.containsAll(asked);
    }

    int further() {
        return further;
    }

    /** Whether it was asked for without attributes beside those of its class. */
    boolean isCommon() {
        return further == 0;
    }

    boolean isEmpty() {
        return evaluation.answers().stream()
                .allMatch(answer -> answer.adaptiveFields().isEmpty());
    }

    /** Whether it is to stand for its class in place of the other: a newer release does, and in the same the more common and larger answer. */
    boolean standsBefore(Remembered other) {
        if (evaluation.release() != other.evaluation.release()) {
            return true; // a lower one is that of a database that was set back
        }
        return further != other.further
                ? further < other.further
                : isOfAll(other.resolutions) || !other.isOfAll(resolutions);
    }

    /**
     * The answer to a question that differs in its sizes, each by the nearest size that there is; the same instance for the same sizes. Nobody
     * takes part in an experiment by it, as it was another who was dealt to its cells.
     */
    Evaluation forSizes(List<String> asked) {
        if (views.size() >= MOST_VIEWS && !views.containsKey(asked)) {
            return view(asked);
        }
        return views.computeIfAbsent(asked, this::view);
    }

    private Evaluation view(List<String> asked) {
        if (asked.equals(resolutions)
                && evaluation.answers().stream()
                        .allMatch(chosen -> chosen.participations().isEmpty())) {
            return evaluation;
        }
        List<Chosen> answers = new ArrayList<>();
        for (String size : asked) {
            answers.add(withoutParticipations(evaluation.answers().get(nearest(size))));
        }
        return new Evaluation(evaluation.release(), answers);
    }

    private int nearest(String size) {
        int exact = resolutions.indexOf(size);
        if (exact >= 0) {
            return exact;
        }
        int nearest = 0;
        for (int i = 1; i < resolutions.size(); i++) {
            if (distance(resolutions.get(i), size) < distance(resolutions.get(nearest), size)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** As between two pictures of one distance the larger is given, sizes below count for a little more. */
    private static double distance(String known, String asked) {
        int from = SIZES.indexOf(known);
        int to = SIZES.indexOf(asked);
        if (from < 0 || to < 0) {
            return SIZES.size();
        }
        return from < to ? to - from + 0.5 : from - to;
    }

    static Evaluation withoutParticipations(Evaluation evaluation) {
        return evaluation.answers().stream()
                        .allMatch(chosen -> chosen.participations().isEmpty())
                ? evaluation
                : new Evaluation(
                        evaluation.release(),
                        evaluation.answers().stream()
                                .map(Remembered::withoutParticipations)
                                .toList());
    }

    private static Chosen withoutParticipations(Chosen chosen) {
        return chosen.participations().isEmpty()
                ? chosen
                : new Chosen(chosen.adaptiveFields(), chosen.winners(), List.of());
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        long weight = 1_000;
        for (Map<String, String> context : question) {
            weight += 100L * context.size();
        }
        for (Chosen chosen : evaluation.answers()) {
            weight += 500L * (1 + chosen.winners().size());
            for (JsonNode value : chosen.adaptiveFields().values()) {
                weight += weight(value);
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    private static long weight(JsonNode node) {
        long weight = 64L + (node.isString() ? node.stringValue().length() : 0);
        for (JsonNode part : node) {
            weight += 48L + weight(part);
        }
        return weight;
    }
}
