package dev.imagery.storage.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.lifecycle.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it is answered.
 *
 * @param sequence its number in the group, from 1; the version of the rule set at customization
 */
record PublicationView(
        String group,
        int version,
        PublicationState state,
        long sequence,

        @Schema(description = "Markets that lose imagery by it, where it is a rollback or was published all the same")
        @Nullable List<Loss> losses,

        @Schema(description = "Why it was published all the same") @Nullable String override,

        @JsonIgnore @Nullable Refusal refusal) {

    static PublicationView of(String group, Publication publication) {
        Overruling overruled = publication.overruled();
        return new PublicationView(
                group,
                publication.version(),
                publication.state(),
                publication.sequence(),
                overruled == null ? null : overruled.losses(),
                overruled == null ? null : overruled.reason(),
                publication.refusal());
    }

    /** The same with what is lost by it. */
    PublicationView with(List<Loss> lost) {
        return lost.isEmpty()
                ? this
                : new PublicationView(group, version, state, sequence, List.copyOf(lost), override, refusal);
    }
}
