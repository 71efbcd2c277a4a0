package dev.imagery.generation.schedule.availability;

import dev.imagery.dsl.expansion.AvailabilityChanges;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.catalog.Catalog;
import dev.imagery.generation.schedule.ScheduleSettings;
import dev.imagery.generation.storage.AssetStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds when a live group comes to show other titles, and has it refreshed ahead of that. */
@Component
class LookingAhead {

    private static final int NANOS_A_MICRO = 1_000;

    private final AssetStorage storage;
    private final BatchReading reading;
    private final Batches batches;
    private final Catalog catalog;
    private final Expansions expansions;
    private final FollowedGroupRows rows;
    private final Refreshing refreshing;
    private final ScheduleSettings settings;

    LookingAhead(
            AssetStorage storage,
            BatchReading reading,
            Batches batches,
            Catalog catalog,
            Expansions expansions,
            FollowedGroupRows rows,
            Refreshing refreshing,
            ScheduleSettings settings) {
        this.storage = storage;
        this.reading = reading;
        this.batches = batches;
        this.catalog = catalog;
        this.expansions = expansions;
        this.rows = rows;
        this.refreshing = refreshing;
        this.settings = settings;
    }

    /** Does nothing where storage has nothing live of the group, or what this service did not make. */
    void look(FollowedGroup followed) {
        live(followed).ifPresent(live -> look(followed, live));
    }

    /** What has just gone live is known. What is live later is asked of storage: it may be approved or rolled back there. */
    private Optional<Submission> live(FollowedGroup followed) {
        var watcher = reading.find(followed.watcher());
        return followed.look().isEmpty()
                        && watcher.filter(Batch.Live.class::isInstance).isPresent()
                ? watcher.map(Batch::submission)
                : storage.live(followed.group()).flatMap(live -> reading.submission(live.source()));
    }

    private void look(FollowedGroup followed, Submission live) {
        var now = batches.now();
        long revision = catalog.revision();
        if (followed.look().filter(look -> look.holds(live.id(), revision, now)).isPresent()) {
            return;
        }
        var soon = now.plus(settings.lead());
        var changes = changes(live, revision, now, soon);
        refreshing.refresh(
                followed,
                live,
                revision,
                changes.stream().filter(change -> !change.isAfter(soon)).toList());
        var next = changes.stream().filter(change -> change.isAfter(soon)).findFirst();
        rows.looked(
                followed,
                new FollowedGroup.Look(
                        live.id(),
                        revision,
                        next,
                        next.map(change -> change.minus(settings.lead()))
                                .orElseGet(() -> now.plus(settings.horizon().dividedBy(2)))));
    }

    private List<Instant> changes(Submission live, long revision, Instant now, Instant soon) {
        var recipe = Expansions.recipe(live);
        return AvailabilityChanges.find(
                        recipe,
                        new AvailabilityChanges.Pin(expansions.snapshot(recipe, live.catalogRevision()), live.asOf()),
                        expansions.snapshot(recipe, revision),
                        now,
                        soon,
                        now.plus(settings.horizon()))
                .stream()
                .map(LookingAhead::asKept)
                .distinct()
                .toList();
    }

    /** The first instant that the database can keep and at which the change has come. */
    private static Instant asKept(Instant change) {
        return change.plusNanos(NANOS_A_MICRO - 1).truncatedTo(ChronoUnit.MICROS);
    }
}
