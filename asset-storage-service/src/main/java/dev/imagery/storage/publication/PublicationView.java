package dev.imagery.storage.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.imagery.storage.difference.VersionDifference;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import dev.imagery.storage.lifecycle.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A publication as it is answered. */
public record PublicationView(
        String group,
        int version,

        @Schema(description = "planned, publishing, live, refused, superseded or retired")
        String state,

        @Schema(
                description =
                        "Its number in the group, from 1; the version of the rule set at customization. Absent where it is planned")
        @Nullable Long sequence,

        @Schema(description = "When it is to be published, where it is planned") @Nullable Instant at,

        @Schema(description = "Markets that lose imagery by it, where it is a rollback or was published all the same")
        @Nullable List<Loss> losses,

        @Schema(description = "Markets that are shown what is withdrawn there, where it was published all the same")
        @Nullable List<Showing> withdrawn,

        @Schema(description = "Why it was published all the same") @Nullable String override,

        @Schema(description = "How much it differs from what is live; only told by a dry run") @Nullable VersionDifference difference,

        @JsonIgnore @Nullable Refusal refusal) {

    static PublicationView of(String group, Publication publication) {
        Overruling overruled = publication.overruled();
        return new PublicationView(
                group,
                publication.version(),
                publication.state().label(),
                publication.sequence(),
                null,
                overruled == null || overruled.losses().isEmpty() ? null : overruled.losses(),
                overruled == null ? null : overruled.shown(),
                overruled == null ? null : overruled.reason(),
                null,
                publication.refusal());
    }

    static PublicationView planned(String group, int version, Instant at) {
        return new PublicationView(group, version, "planned", null, at, null, null, null, null, null);
    }

    /** The same with what is lost by it. */
    PublicationView with(List<Loss> lost) {
        return lost.isEmpty()
                ? this
                : new PublicationView(
                        group,
                        version,
                        state,
                        sequence,
                        at,
                        List.copyOf(lost),
                        withdrawn,
                        override,
                        difference,
                        refusal);
    }

    /** The same with how much is changed by it. */
    PublicationView with(VersionDifference changed) {
        return new PublicationView(group, version, state, sequence, at, losses, withdrawn, override, changed, refusal);
    }
}
