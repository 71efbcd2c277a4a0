package dev.imagery.local.chaos.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was acknowledged is there, once, and ends once. */
final class BatchRules {

    /** The states after which nothing comes. */
    static final Set<String> ENDS = Set.of("live", "awaiting-approval", "refused", "failed", "cancelled", "superseded");

    private final List<Event> history;
    private final List<Violation> violations = new ArrayList<>();

    private BatchRules(List<Event> history) {
        this.history = history;
    }

    static List<Violation> check(List<Event> history) {
        BatchRules rules = new BatchRules(history);
        rules.acceptance();
        rules.seenEnds();
        rules.courses();
        rules.cancellations();
        return rules.violations;
    }

    private void acceptance() {
        for (Event.NotAccepted never : Rules.of(Event.NotAccepted.class, history)) {
            violate("acknowledged", "submission %s never was: %s".formatted(never.key(), never.reason()));
        }
        for (Event.NotFound lost : Rules.of(Event.NotFound.class, history)) {
            violate("not-lost", "batch %s was accepted and is not found at %d ms".formatted(lost.batch(), lost.at()));
        }
        Set<String> accepted = new HashSet<>();
        Rules.of(Event.Accepted.class, history).stream()
                .collect(groupingBy(Event.Accepted::key, mapping(Event.Accepted::batch, toSet())))
                .forEach((key, batches) -> {
                    accepted.addAll(batches);
                    if (batches.size() > 1) {
                        violate("accepted-once", "submission %s became the batches %s".formatted(key, batches));
                    }
                });
        Set<String> listed = new HashSet<>();
        Rules.of(Event.Listed.class, history).forEach(batch -> listed.add(batch.batch()));
        for (String batch : listed) {
            if (!accepted.contains(batch)) {
                violate("accepted-once", "batch %s is there and no client knows of it".formatted(batch));
            }
        }
        for (String batch : accepted) {
            if (!listed.isEmpty() && !listed.contains(batch)) {
                violate("not-lost", "batch %s was accepted and is not listed at the end".formatted(batch));
            }
        }
    }

    private void seenEnds() {
        Map<String, String> ends = new HashMap<>();
        for (Event.InState seen : Rules.of(Event.InState.class, history)) {
            String end = ends.get(seen.batch());
            if (end != null && !end.equals(seen.state())) {
                violate(
                        "ended-once",
                        "batch %s was %s, and at %d ms is %s".formatted(seen.batch(), end, seen.at(), seen.state()));
            }
            if (end == null && ENDS.contains(seen.state())) {
                ends.put(seen.batch(), seen.state());
            }
        }
        for (Event.Accepted accepted : Rules.of(Event.Accepted.class, history)) {
            if (!ends.containsKey(accepted.batch())) {
                violate("ended-once", "batch %s has not ended".formatted(accepted.batch()));
            }
        }
    }

    private void courses() {
        Map<String, String> seen = ends(history);
        for (Event.Course course : Rules.of(Event.Course.class, history)) {
            List<String> ends = course.states().stream().filter(ENDS::contains).toList();
            if (ends.size() != 1 || !course.states().getLast().equals(ends.getFirst())) {
                violate("ended-once", "batch %s went %s".formatted(course.batch(), course.states()));
            } else if (!ends.getFirst().equals(seen.getOrDefault(course.batch(), ends.getFirst()))) {
                violate(
                        "ended-once",
                        "batch %s went %s and was seen %s"
                                .formatted(course.batch(), course.states(), seen.get(course.batch())));
            }
        }
    }

    private void cancellations() {
        Map<String, String> ends = ends(history);
        for (Event.Cancelled cancelled : Rules.of(Event.Cancelled.class, history)) {
            String end = ends.getOrDefault(cancelled.batch(), "cancelled");
            if (!end.equals("cancelled")) {
                violate(
                        "cancelled",
                        "batch %s was cancelled with an acknowledgement and ended %s"
                                .formatted(cancelled.batch(), end));
            }
        }
    }

    /** How each batch ended, as its client saw it. */
    static Map<String, String> ends(List<Event> history) {
        Map<String, String> ends = new HashMap<>();
        Rules.of(Event.InState.class, history).stream()
                .filter(seen -> ENDS.contains(seen.state()))
                .forEach(seen -> ends.putIfAbsent(seen.batch(), seen.state()));
        return ends;
    }

    private void violate(String rule, String text) {
        violations.add(new Violation(rule, text));
    }
}
