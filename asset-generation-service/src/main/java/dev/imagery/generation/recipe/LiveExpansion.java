package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.storage.LiveVersion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What live versions show: their batches are worked out anew, at the catalogue and the instant that they are pinned to. */
@Component
class LiveExpansion {

    private final BatchReading batches;
    private final Expansions expansions;

    LiveExpansion(BatchReading batches, Expansions expansions) {
        this.batches = batches;
        this.expansions = expansions;
    }

    /** Empty where this service does not have the version's batch. */
    Optional<Expansion> of(LiveVersion version) {
        return batches.submission(version.batch()).map(expansions::expand);
    }
}
