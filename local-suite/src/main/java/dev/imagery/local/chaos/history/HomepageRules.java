package dev.imagery.local.chaos.history;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A homepage that has imagery keeps some; of each group it shows one version at a time, in the order in which they were published. */
final class HomepageRules {

    private final List<Event> history;
    private final Map<String, List<Event.Homepage>> byContext = new TreeMap<>();
    private final ShownVersions shown;
    private final List<Violation> violations = new ArrayList<>();

    private HomepageRules(List<Event> history) {
        this.history = history;
        this.shown = ShownVersions.of(Rules.of(Event.Version.class, history));
        for (Event.Homepage seen : Rules.of(Event.Homepage.class, history)) {
            byContext
                    .computeIfAbsent(seen.context(), context -> new ArrayList<>())
                    .add(seen);
        }
    }

    static List<Violation> check(List<Event> history) {
        HomepageRules rules = new HomepageRules(history);
        rules.answers();
        rules.keepImagery();
        rules.showWhatIsThere();
        rules.goForward();
        rules.showOneVersion();
        rules.endWithWhatIsLive();
        return rules.violations;
    }

    private void answers() {
        for (Event.NoHomepage none : Rules.of(Event.NoHomepage.class, history)) {
            violate("homepage-answers", "%s got none at %d ms: %s".formatted(none.context(), none.at(), none.reason()));
        }
    }

    private void keepImagery() {
        byContext.forEach((context, answers) -> {
            boolean had = false;
            for (Event.Homepage seen : answers) {
                if (had && seen.url().isEmpty()) {
                    violate("homepage-keeps-imagery", "%s has none at %d ms".formatted(context, seen.at()));
                    return;
                }
                had |= !seen.url().isEmpty();
            }
        });
    }

    private void showWhatIsThere() {
        byContext.forEach((context, answers) -> answers.stream()
                .map(Event.Homepage::url)
                .filter(url -> !url.isEmpty())
                .distinct()
                .filter(url -> shown.versions(context, url).isEmpty())
                .forEach(url -> violate("whole", "%s shows %s, which no version has for it".formatted(context, url))));
    }

    private void goForward() {
        byContext.forEach((context, answers) -> {
            long reached = 0;
            for (Event.Homepage seen : fresh(answers)) {
                NavigableSet<Long> possible = publications(context, seen.url());
                Long next = possible.ceiling(reached);
                if (next == null && !possible.isEmpty()) {
                    violate(
                            "never-back",
                            "%s shows publication %s at %d ms, after %d"
                                    .formatted(context, possible, seen.at(), reached));
                    return;
                }
                reached = next == null ? reached : next;
            }
        });
    }

    /** The numbers of the publications by which a visitor may see an address; none where the version was overtaken. */
    private NavigableSet<Long> publications(String context, String url) {
        Set<Integer> versions = shown.versions(context, url);
        return Rules.of(Event.Publication.class, history).stream()
                .filter(told -> told.group().equals(shown.group(context)) && versions.contains(told.version()))
                .filter(told -> !told.kind().equals("refused"))
                .map(Event.Publication::number)
                .collect(toCollection(TreeSet::new));
    }

    /** All visitors of one release of the rules see the same version of a group. */
    private void showOneVersion() {
        Map<String, Set<Integer>> possible = new HashMap<>();
        byContext.forEach((context, answers) -> {
            for (Event.Homepage seen : fresh(answers)) {
                Set<Integer> versions = shown.versions(context, seen.url());
                if (seen.release().isEmpty() || versions.isEmpty()) {
                    continue;
                }
                String group = shown.group(context);
                Set<Integer> left = possible.computeIfAbsent(
                        seen.release() + " of the rules and group " + group, first -> new TreeSet<>(versions));
                if (!left.isEmpty()) {
                    left.retainAll(versions);
                    if (left.isEmpty()) {
                        violate(
                                "whole",
                                "release %s: %s shows another version at %d ms than others of the group"
                                        .formatted(seen.release(), context, seen.at()));
                    }
                }
            }
        });
    }

    private void endWithWhatIsLive() {
        for (Event.Live live : Rules.of(Event.Live.class, history)) {
            byContext.forEach((context, answers) -> {
                boolean isOfGroup = shown.group(context).equals(live.group());
                String last = answers.getLast().url();
                if (isOfGroup && !shown.versions(context, last).contains(live.version())) {
                    violate(
                            "not-lost",
                            "version %d of %s is live, and at the end %s shows '%s'"
                                    .formatted(live.version(), live.group(), context, last));
                }
            });
        }
    }

    /** Those that were not remembered ones. */
    private static List<Event.Homepage> fresh(List<Event.Homepage> answers) {
        return answers.stream().filter(seen -> !seen.degraded()).toList();
    }

    private void violate(String rule, String text) {
        violations.add(new Violation(rule, text));
    }
}
