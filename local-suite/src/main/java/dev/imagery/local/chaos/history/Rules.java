package dev.imagery.local.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has to be true of a history, whatever befell the suite. */
public final class Rules {

    private Rules() {}

    /** All that is against them. */
    public static List<Violation> check(List<Event> history) {
        return Stream.of(
                        BatchRules.check(history),
                        PublicationRules.check(history),
                        VersionRules.check(history),
                        HomepageRules.check(history))
                .flatMap(List::stream)
                .toList();
    }

    /** The states in which batches ended, as their clients saw it. */
    public static Map<String, String> ends(List<Event> history) {
        return BatchRules.ends(history);
    }

    /** The events of one type. */
    static <E extends Event> List<E> of(Class<E> type, List<Event> history) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
