package dev.imagery.storage.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.VersionState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is answered.
 *
 * @param state {@code open}, {@code sealed}, {@code publishing}, {@code live}, {@code refused} or {@code retired}
 * @param expiredAt when it ceased to be kept; its assets are gone since then
 * @param refusal why customization did not take it, where it is refused
 * @param publishAt when it is to be published, where that is planned
 * @param approval where it needs one
 * @param mixture of which versions it was mixed by a rollback of a part
 * @param stemsFrom the batch of the version that it stands in for, as that shows what is withdrawn
 * @param labels in order
 * @param recipe as it was given; only where the version is read alone
 */
record VersionView(
        String group,
        int version,
        String state,
        int assets,
        UUID batch,
        long catalogRevision,
        int precedence,
        @Nullable String author,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant expiredAt,
        @Nullable Refusal refusal,
        @Nullable Instant publishAt,
        @Nullable Approval approval,
        @Nullable Mixture mixture,
        @Nullable UUID stemsFrom,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> labels,
        @JsonRawValue @Schema(type = "object") @Nullable String recipe) {

    /** What is kept beside a version's row. */
    record Further(@Nullable Instant publishAt, @Nullable Approval approval, List<String> labels) {}

    /** Without the recipe. */
    static VersionView of(AssetGroup group, GroupVersion version, Further further) {
        return of(group, version, further, null);
    }

    static VersionView withRecipe(AssetGroup group, GroupVersion version, Further further) {
        return of(group, version, further, version.origin().recipe());
    }

    private static VersionView of(AssetGroup group, GroupVersion version, Further further, @Nullable String recipe) {
        Origin origin = version.origin();
        VersionState state = version.state();
        return new VersionView(
                group.name(),
                version.version(),
                state.label(),
                version.assets(),
                origin.batch(),
                origin.catalogRevision(),
                origin.precedence(),
                origin.author(),
                origin.note(),
                version.createdAt(),
                version.sealedAt(),
                version.expiredAt(),
                state instanceof VersionState.Refused refused ? refused.refusal() : null,
                further.publishAt(),
                further.approval(),
                version.mixture(),
                version.stemsFrom(),
                further.labels(),
                recipe);
    }
}
