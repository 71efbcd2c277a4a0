package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes versions of two others: of a part of the one and of the rest of the other. */
@Component
class Mixing {

    /** The id of no version. */
    private static final long NONE = -1;

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
        GroupVersion mixed = make(group, Optional.of(base), from, part, caller);
        if (assets.same(mixed.id(), base.id())) {
            throw ProblemException.conflict(
                    "nothing-changes",
                    "Version %d of %s has the same for %s as version %d"
                            .formatted(from.version(), group.name(), part, base.version()),
                    null);
        }
        return mixed;
    }

    /** The same where nothing may be live yet. Empty where it would be just what {@code base} has, and then no version is made. */
    Optional<GroupVersion> mixUnlessSame(
            AssetGroup group, Optional<GroupVersion> base, GroupVersion from, Part part, Caller caller) {
        GroupVersion mixed = make(group, base, from, part, caller);
        if (base.filter(before -> assets.same(mixed.id(), before.id())).isPresent()) {
            assets.remove(mixed.id());
            versions.delete(mixed);
            return Optional.empty();
        }
        return Optional.of(mixed);
    }

    /** The countries that a version has something for. */
    Set<String> countries(long versionId) {
        return assets.countries(versionId);
    }

    private GroupVersion make(
            AssetGroup group, Optional<GroupVersion> base, GroupVersion from, Part part, Caller caller) {
        Mixture mixture = new Mixture(base.map(GroupVersion::version).orElse(null), from.version(), part);
        GroupVersion mixed = versions.saveAndFlush(GroupVersion.mixed(
                group.id(),
                group.nextVersion(),
                origin(base.orElse(from).origin(), mixture, caller),
                mixture,
                clock.instant()));
        mixed.filled(assets.mix(
                mixed.id(), from.id(), part, base.map(GroupVersion::id).orElse(NONE)));
        return mixed;
    }

    /** As that of the version that most of it is of, with a batch of its own. */
    private static Origin origin(Origin base, Mixture mixture, Caller caller) {
        String note = mixture.base() == null
                ? "%s of version %d".formatted(mixture.part(), mixture.from())
                : "Version %d with %s of version %d".formatted(mixture.base(), mixture.part(), mixture.from());
        return new Origin(
                UUID.randomUUID(),
                base.recipe(),
                base.catalogRevision(),
                base.precedence(),
                caller.actor().name(),
                note);
    }
}
