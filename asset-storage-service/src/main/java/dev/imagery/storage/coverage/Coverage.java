package dev.imagery.storage.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is for markets on targets.
 *
 * @param targets the columns: everything that something is live for, among what was asked for
 * @param markets the rows, by country and language: those that anything is live for, on whichever targets
 * @param absentCountries those asked for that nothing is live for
 * @param totals of these markets
 * @param next is to be given as {@code after}; absent on the last page
 */
record Coverage(
        List<Target> targets,
        List<Row> markets,
        List<String> absentCountries,
        Totals totals,
        @Nullable String next) {

    /**
     * A market.
     *
     * @param entries one for each target, in their order
     */
    @Schema(name = "CoverageMarket")
    record Row(String country, String language, List<Entry> entries) {}

    /**
     * Entries, counted.
     *
     * @param oldest when the oldest picture was rendered; absent where there is none
     */
    @Schema(name = "CoverageTotals")
    record Totals(
            int own, int fallback, int missing, @Nullable Instant oldest) {

        static Totals of(List<Row> markets) {
            Map<Entry.State, Integer> counts = new EnumMap<>(Entry.State.class);
            List<Entry> all =
                    markets.stream().flatMap(row -> row.entries().stream()).toList();
            all.forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
            return new Totals(
                    counts.getOrDefault(Entry.State.OWN, 0),
                    counts.getOrDefault(Entry.State.FALLBACK, 0),
                    counts.getOrDefault(Entry.State.MISSING, 0),
                    all.stream()
                            .map(Entry::madeAt)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }
}
