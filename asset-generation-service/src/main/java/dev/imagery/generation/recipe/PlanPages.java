package dev.imagery.generation.recipe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Plans whose pages are asked for one after the other. A first page is always of a new plan, the following ones are of the same plan
 * while it is kept: they neither expand the recipe again nor mix two states of the catalogue.
 */
@Component
class PlanPages {

    /** A plan of 50,000 assets is large: only those that somebody is likely reading now, and while the heap has room. */
    private static final int MOST = 2;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final DryRun dryRun;
    private final Cache<SentRecipe, RecipePlan> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .softValues()
            .build();

    PlanPages(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /** As {@link RecipePlan#page} and {@link DryRun#plan}. */
    PlanAnswer page(SentRecipe sent, Optional<String> after, int limit) {
        var before = after.flatMap(_ -> Optional.ofNullable(kept.getIfPresent(sent)));
        var plan = before.orElseGet(() -> dryRun.plan(sent));
        var page = plan.page(after, limit);
        if (page.next() == null) {
            kept.invalidate(sent);
        } else {
            kept.put(sent, plan);
        }
        return page;
    }
}
