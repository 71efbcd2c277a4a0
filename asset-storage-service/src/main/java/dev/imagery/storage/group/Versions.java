package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds groups and versions, or says that there is no such one. */
@Component
class Versions {

    private final AssetGroups groups;
    private final GroupVersions versions;

    Versions(AssetGroups groups, GroupVersions versions) {
        this.groups = groups;
        this.versions = versions;
    }

    AssetGroup group(String name) {
        return groups.findByName(name).orElseThrow(() -> noGroup(name));
    }

    /** With the group's row held until the transaction ends. */
    AssetGroup heldGroup(String name) {
        return groups.findHeldByName(name).orElseThrow(() -> noGroup(name));
    }

    GroupCourse course(AssetGroup group) {
        return new GroupCourse(group.name(), group.lastSequence(), group.liveVersion(), groups.pending(group.id()));
    }

    GroupVersion version(AssetGroup group, int number) {
        return versions.findByGroupIdAndVersion(group.id(), number).orElseThrow(() -> noVersion(group.name(), number));
    }

    Optional<GroupVersion> ofBatch(long groupId, UUID batch) {
        return versions.findByGroupIdAndOriginBatch(groupId, batch);
    }

    /**
     * With the version's row held until the transaction ends.
     *
     * @throws ProblemException 409 where it is kept no longer
     */
    GroupVersion held(String group, int number) {
        return kept(
                group,
                versions.findHeldByGroupIdAndVersion(group(group).id(), number)
                        .orElseThrow(() -> noVersion(group, number)));
    }

    /** @throws ProblemException 409 where the version is kept no longer */
    static GroupVersion kept(String group, GroupVersion version) {
        if (version.expiredAt() != null) {
            throw ProblemException.conflict(
                    "version-expired",
                    "Version " + version.version() + " of " + group + " is kept no longer",
                    "Its assets were given up at " + version.expiredAt() + ".");
        }
        return version;
    }

    private static ProblemException noGroup(String name) {
        return ProblemException.notFound("There is no group " + name);
    }

    private static ProblemException noVersion(String group, int number) {
        return ProblemException.notFound("The group " + group + " has no version " + number);
    }
}
