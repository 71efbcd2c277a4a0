package dev.imagery.storage.compare;

import dev.imagery.storage.query.QueryReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which part of a comparison is asked for.
 *
 * @param from the version that it is compared with
 * @param changes what became of the assets that are told
 * @param after the asset behind which the page begins
 * @param limit how many assets a page has
 */
record ComparisonRequest(int from, Set<Change> changes, Optional<ChangeCursor> after, int limit) {

    private static final long MOST = 1_000;
    private static final long USUAL = 100;
    private static final long MOST_ROWS = 48;
    private static final long USUAL_ROWS = 12;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,600}");
    private static final Pattern LABEL =
            Pattern.compile(Change.BY_LABEL.keySet().stream().sorted().collect(Collectors.joining("|")));
    private static final String LABELS =
            "one of " + Change.BY_LABEL.keySet().stream().sorted().collect(Collectors.joining(", "));

    /** @throws dev.imagery.starter.problem.ProblemException 400 with every fault */
    static ComparisonRequest read(Map<String, List<String>> parameters) {
        QueryReader query = new QueryReader(parameters);
        int from = from(query);
        Set<Change> changes = query.texts("change", LABEL, LABELS)
                .<Set<Change>>map(labels -> labels.stream()
                        .map(Change.BY_LABEL::get)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Change.class))))
                .orElseGet(() -> EnumSet.complementOf(EnumSet.of(Change.SAME)));
        Optional<String> after = query.text("after", WORD, "the `next` of an answer");
        Optional<ChangeCursor> cursor = after.flatMap(ChangeCursor::decode);
        if (after.isPresent() && cursor.isEmpty()) {
            query.fault("after", "malformed", after.get(), "the `next` of an answer");
        }
        int limit = Math.toIntExact(query.whole("limit", 1, MOST).orElse(USUAL));
        query.refuseFaults();
        return new ComparisonRequest(from, changes, cursor, limit);
    }

    /**
     * What a contact sheet shows.
     *
     * @param largest how many changes
     */
    record OfSheet(int from, int largest) {

        /** @throws dev.imagery.starter.problem.ProblemException 400 with every fault */
        static OfSheet read(Map<String, List<String>> parameters) {
            QueryReader query = new QueryReader(parameters);
            OfSheet sheet = new OfSheet(
                    ComparisonRequest.from(query),
                    Math.toIntExact(query.whole("largest", 1, MOST_ROWS).orElse(USUAL_ROWS)));
            query.refuseFaults();
            return sheet;
        }
    }

    private static int from(QueryReader query) {
        Optional<Long> from = query.whole("from", 1, Integer.MAX_VALUE);
        if (!query.has("from")) {
            query.fault("from", "missing", null, "the number of the version that it is compared with");
        }
        return Math.toIntExact(from.orElse(1L));
    }
}
