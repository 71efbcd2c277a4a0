package dev.imagery.storage.group;

import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes versions that stand in for others which show what is withheld. */
@Component
class StandingIn {

    private final GroupVersions versions;
    private final StandInAssets assets;
    private final Clock clock;

    StandingIn(GroupVersions versions, StandInAssets assets, Clock clock) {
        this.versions = versions;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * A version that is sealed, and seen by nobody yet; empty where it would be what {@code head} is.
     *
     * @param group held
     */
    Optional<GroupVersion> standIn(AssetGroup group, GroupVersion original, GroupVersion head, Caller caller) {
        StandInAssets.Wanted wanted =
                new StandInAssets.Wanted(group.id(), original.id(), original.version(), clock.instant());
        if (!assets.differ(wanted, head.id())) {
            return Optional.empty();
        }
        GroupVersion standIn = versions.saveAndFlush(GroupVersion.standIn(
                group.id(), group.nextVersion(), origin(original, caller), source(original), clock.instant()));
        standIn.filled(assets.fill(wanted, standIn.id()));
        return Optional.of(standIn);
    }

    /** Of a version that stands in for one which is kept no longer, what that one was made by. */
    private static UUID source(GroupVersion original) {
        UUID earlier = original.stemsFrom();
        return earlier == null ? original.origin().batch() : earlier;
    }

    private static Origin origin(GroupVersion original, Caller caller) {
        Origin origin = original.origin();
        return new Origin(
                UUID.randomUUID(),
                origin.recipe(),
                origin.catalogRevision(),
                origin.precedence(),
                caller.actor().name(),
                "Version %d, with older pictures where it shows what is withdrawn".formatted(original.version()));
    }
}
