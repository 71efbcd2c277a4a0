package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes versions of the emergency group in which one market shows something else. */
@Component
class MarketReplacement {

    private final Versions all;
    private final GroupVersions versions;
    private final MarketAssets assets;
    private final Clock clock;

    MarketReplacement(Versions all, GroupVersions versions, MarketAssets assets, Clock clock) {
        this.all = all;
        this.versions = versions;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * A version that is sealed, and seen by nobody yet.
     *
     * @param group held
     * @param base what all other markets show
     * @param shown what the market shows; empty for nothing
     * @throws ProblemException 404 where there is no such version; 409 where it is not sealed, is kept no longer or shows nothing there
     */
    GroupVersion replace(
            AssetGroup group, Optional<GroupVersion> base, Market market, Optional<MarketPart> shown, Caller caller) {
        Optional<GroupVersion> source = shown.map(this::sealed);
        GroupVersion made = versions.saveAndFlush(GroupVersion.sealed(
                group.id(), group.nextVersion(), origin(base, source, note(market, shown), caller), clock.instant()));
        base.ifPresent(before -> made.filled(assets.copyBut(made.id(), before.id(), market)));
        shown.ifPresent(part -> {
            int copied = assets.copy(made.id(), market, source.orElseThrow().id(), part);
            if (copied == 0) {
                throw nothingThere(part);
            }
            made.filled(copied);
        });
        return made;
    }

    private GroupVersion sealed(MarketPart part) {
        GroupVersion version = Versions.kept(part.group(), all.version(all.group(part.group()), part.version()));
        if (version.sealedAt() == null) {
            throw ProblemException.conflict(
                    "version-open", "Version %d of %s is not sealed".formatted(part.version(), part.group()), null);
        }
        return version;
    }

    private static ProblemException nothingThere(MarketPart part) {
        return ProblemException.conflict(
                "nothing-there",
                "There is nothing for " + part + " on these platforms and resolutions",
                "Name a market and targets that the version has, outside experiments.");
    }

    private static Origin origin(
            Optional<GroupVersion> base, Optional<GroupVersion> source, String note, Caller caller) {
        long revision = source.or(() -> base)
                .map(version -> version.origin().catalogRevision())
                .orElse(0L);
        return new Origin(
                UUID.randomUUID(),
                "{}",
                revision,
                EmergencyGroup.PRECEDENCE,
                caller.actor().name(),
                note);
    }

    private static String note(Market market, Optional<MarketPart> shown) {
        return shown.map(part -> market + " shows " + part).orElse(market + " is pinned no longer");
    }
}
