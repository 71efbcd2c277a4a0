package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.lifecycle.VersionState;
import org.springframework.stereotype.Component;

/** Finds versions whose assets are there and stay as they are. */
@Component
public class SealedVersions {

    private final Versions versions;

    SealedVersions(Versions versions) {
        this.versions = versions;
    }

    /**
     * The id of a version's row.
     *
     * @throws ProblemException 404 where there is no such version; 409 where it is not sealed or is kept no longer
     */
    public long id(String group, int number) {
        return version(versions.group(group), number).id();
    }

    GroupVersion version(AssetGroup group, int number) {
        GroupVersion version = versions.version(group, number);
        if (version.state() instanceof VersionState.Open) {
            throw ProblemException.conflict(
                    "version-open", "Version " + number + " of " + group.name() + " is not sealed", null);
        }
        return Versions.kept(group.name(), version);
    }
}
