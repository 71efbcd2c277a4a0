package dev.imagery.generation.schedule.availability;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.batch.life.Submission;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether titles were withdrawn since a batch was planned: what replaces it is urgent then, and what it made ahead is not shown. */
@Component
class WithdrawnSince {

    private final Expansions expansions;

    WithdrawnSince(Expansions expansions) {
        this.expansions = expansions;
    }

    /**
     * @param made with the catalogue of then
     * @param revision of the catalogue as it is now
     * @param at an instant at which the withdrawal holds
     */
    boolean isAny(Submission made, long revision, Instant at) {
        var recipe = Expansions.recipe(made);
        var before = expansions.snapshot(recipe, made.catalogRevision());
        try (var titles = expansions.snapshot(recipe, revision).titles()) {
            return titles.anyMatch(title -> isWithdrawn(title, at) && !wasWithdrawn(title, before, made.asOf()));
        }
    }

    private static boolean wasWithdrawn(Title title, CatalogSnapshot before, Instant then) {
        return before.title(title.id())
                .filter(known -> isWithdrawn(known, then))
                .isPresent();
    }

    private static boolean isWithdrawn(Title title, Instant at) {
        return title.withdrawals().stream().anyMatch(window -> title.isWithdrawn(window.country(), at));
    }
}
