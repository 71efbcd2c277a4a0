package dev.imagery.local.chaos.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A batch that is live was published, once; no other was; and what was published last is what is live. */
final class PublicationRules {

    private static final String RULE = "published-once";

    private final List<Event> history;
    private final Map<Long, Event.Publication> publications = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private PublicationRules(List<Event> history) {
        this.history = history;
    }

    static List<Violation> check(List<Event> history) {
        PublicationRules rules = new PublicationRules(history);
        rules.numbers();
        rules.batches();
        rules.live();
        return rules.violations;
    }

    /** What was told under a number is told for ever. */
    private void numbers() {
        for (Event.Publication told : Rules.of(Event.Publication.class, history)) {
            Event.Publication before = publications.putIfAbsent(told.number(), told);
            if (before != null && !what(before).equals(what(told))) {
                violate("publication %d was %s and is %s".formatted(told.number(), what(before), what(told)));
            }
        }
    }

    private void batches() {
        Map<String, List<Event.Publication>> published = publications.values().stream()
                .filter(told -> told.kind().equals("published"))
                .collect(groupingBy(Event.Publication::batch));
        published.forEach((batch, told) -> {
            if (told.size() > 1) {
                violate("batch %s was published %d times".formatted(batch, told.size()));
            }
        });
        Map<String, String> ends = BatchRules.ends(history);
        Map<String, Integer> versions = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        Rules.of(Event.InState.class, history).forEach(seen -> versions.merge(seen.batch(), seen.version(), Math::max));
        Rules.of(Event.Accepted.class, history).forEach(accepted -> groups.put(accepted.batch(), accepted.group()));
        ends.forEach((batch, end) -> {
            boolean isPublished = published.containsKey(batch);
            String group = groups.getOrDefault(batch, "");
            int version = versions.getOrDefault(batch, 0);
            if (!end.equals("live") && isPublished) {
                violate("batch %s ended %s and was published".formatted(batch, end));
            }
            // What is overtaken before it is acknowledged is not told as a publication.
            if (end.equals("live") && !isPublished && !isOvertaken(group, version)) {
                violate("batch %s is live and was not published (%s version %d)".formatted(batch, group, version));
            }
        });
    }

    private boolean isOvertaken(String group, int version) {
        return publications.values().stream().anyMatch(told -> told.group().equals(group) && told.version() > version);
    }

    private void live() {
        for (Event.Live live : Rules.of(Event.Live.class, history)) {
            publications.values().stream()
                    .filter(told -> told.group().equals(live.group()))
                    .filter(told -> !told.kind().equals("refused"))
                    .max(Comparator.comparingLong(Event.Publication::number))
                    .filter(last -> last.version() != live.version())
                    .ifPresent(last -> violations.add(new Violation(
                            "not-lost",
                            "of %s version %d was published last and version %d is live"
                                    .formatted(live.group(), last.version(), live.version()))));
        }
    }

    private static String what(Event.Publication told) {
        return "%s %s version %d of batch %s".formatted(told.kind(), told.group(), told.version(), told.batch());
    }

    private void violate(String text) {
        violations.add(new Violation(RULE, text));
    }
}
