package dev.imagery.customization.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Releases, newest first, with what each changed.
 *
 * @param next the {@code before} of the next page, if there may be one
 */
record ReleaseHistory(List<Entry> releases, @Nullable Long next) {

    ReleaseHistory {
        releases = List.copyOf(releases);
    }

    static ReleaseHistory of(
            List<ReleaseEntity> newest, Map<Long, List<ReleaseChange>> changes, Map<Long, Checks> checks, int limit) {
        List<Entry> entries = newest.stream()
                .map(release -> new Entry(
                        release.number(),
                        release.madeAt(),
                        changes.getOrDefault(release.number(), List.of()).stream()
                                .map(change -> new Change(change.ruleSet(), change.version()))
                                .toList(),
                        checks.get(release.number())))
                .toList();
        return new ReleaseHistory(
                entries, entries.size() < limit ? null : entries.getLast().release());
    }

    record Entry(
            long release,
            Instant madeAt,
            List<Change> changes,
            @Nullable Checks checks) {

        Entry {
            changes = List.copyOf(changes);
        }
    }

    record Change(String ruleSet, long version) {}
}
