package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.PurgedPictures;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.RuleLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Evaluates each visit here; asks nobody. */
final class NearCustomization implements Customization {

    /** A release may be from an earlier run, and nothing tells what was taken down since. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final ReleaseInUse inUse;
    private final PurgedPictures purged;
    private final InstantSource clock;
    private final ContextReader reader = new ContextReader(RuleLimits.USUAL, 1);

    NearCustomization(ReleaseInUse inUse, PurgedPictures purged, InstantSource clock) {
        this.inUse = inUse;
        this.purged = purged;
        this.clock = clock;
    }

    /** Of contexts that customization refuses nothing is known, as where it is asked. */
    @Override
    public Answer answer(List<Map<String, String>> contexts) {
        NearRelease release = inUse.release();
        if (release == null || !areAccepted(contexts)) {
            return new Answer.Unknown();
        }
        Evaluation evaluation = release.answer(contexts, clock.instant());
        if (inUse.isCurrent()) {
            return new Answer.Current(evaluation);
        }
        Evaluation left = purged.without(evaluation, LONG_AGO);
        return left.isPurged() ? new Answer.Unknown() : new Answer.LastKnown(left);
    }

    private boolean areAccepted(List<Map<String, String>> contexts) {
        for (Map<String, String> context : contexts) {
            if (!reader.accepts(context)) {
                return false;
            }
        }
        return true;
    }
}
