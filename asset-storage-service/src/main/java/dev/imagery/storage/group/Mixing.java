package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes versions of two others: of a part of the one and of the rest of the other. */
@Component
class Mixing {

    private final GroupVersions versions;
    private final MixedAssets assets;
    private final Clock clock;

    Mixing(GroupVersions versions, MixedAssets assets, Clock clock) {
        this.versions = versions;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * A version that is sealed, and seen by nobody yet.
     *
     * @param group held
     * @throws ProblemException 409 where {@code from} has nothing of the part, or just what {@code base} has
     */
    GroupVersion mix(AssetGroup group, GroupVersion base, GroupVersion from, Part part, Caller caller) {
        if (!assets.any(from.id(), part)) {
            throw ProblemException.conflict(
                    "nothing-there",
                    "Version %d of %s has nothing for %s".formatted(from.version(), group.name(), part),
                    "Go back to a version that has.");
        }
        Mixture mixture = new Mixture(base.version(), from.version(), part);
        GroupVersion mixed = versions.saveAndFlush(GroupVersion.mixed(
                group.id(), group.nextVersion(), origin(base.origin(), mixture, caller), mixture, clock.instant()));
        mixed.filled(assets.mix(mixed.id(), from.id(), part, base.id()));
        if (assets.same(mixed.id(), base.id())) {
            throw ProblemException.conflict(
                    "nothing-changes",
                    "Version %d of %s has the same for %s as version %d"
                            .formatted(from.version(), group.name(), part, base.version()),
                    null);
        }
        return mixed;
    }

    /** As that of the version that most of it is of, with a batch of its own. */
    private static Origin origin(Origin base, Mixture mixture, Caller caller) {
        return new Origin(
                UUID.randomUUID(),
                base.recipe(),
                base.catalogRevision(),
                base.precedence(),
                caller.actor().name(),
                "Version %d with %s of version %d".formatted(mixture.base(), mixture.part(), mixture.from()));
    }
}
