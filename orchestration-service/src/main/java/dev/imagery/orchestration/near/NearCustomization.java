package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.RuleLimits;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Evaluates each visit here; asks nobody. */
final class NearCustomization implements Customization {

    private final ReleaseInUse inUse;
    private final InstantSource clock;
    private final ContextReader reader = new ContextReader(RuleLimits.USUAL, 1);

    NearCustomization(ReleaseInUse inUse, InstantSource clock) {
        this.inUse = inUse;
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
        return inUse.isCurrent() ? new Answer.Current(evaluation) : new Answer.LastKnown(evaluation);
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
