package dev.imagery.orchestration.purged;

import dev.imagery.orchestration.customization.Evaluation;
import java.time.Instant;

/** Takes out of answers of the past what was taken down since. */
public interface PurgedPictures {

    /**
     * What of an answer may be given now; the same instance where nothing of it was taken down.
     *
     * @param given when customization last answered so, as it answers nothing that was taken down
     */
    Evaluation without(Evaluation evaluation, Instant given);
}
