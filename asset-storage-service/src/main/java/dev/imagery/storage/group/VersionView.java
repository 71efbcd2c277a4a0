package dev.imagery.storage.group;

import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.VersionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is answered.
 *
 * @param state {@code open}, {@code sealed}, {@code publishing}, {@code live}, {@code refused} or {@code retired}
 * @param refusal why customization did not take it, where it is refused
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
        @Nullable Refusal refusal) {

    static VersionView of(AssetGroup group, GroupVersion version) {
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
                state instanceof VersionState.Refused refused ? refused.refusal() : null);
    }
}
