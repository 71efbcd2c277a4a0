package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.precondition.IfMatch;
import dev.imagery.storage.precondition.Tagged;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives versions labels and takes them back, under the group's lock. */
@Service
class Labelling {

    private final Versions versions;
    private final Labels labels;
    private final VersionViews views;
    private final AuditLog audit;

    Labelling(Versions versions, Labels labels, VersionViews views, AuditLog audit) {
        this.versions = versions;
        this.labels = labels;
        this.views = views;
        this.audit = audit;
    }

    /** What the audit log keeps of it. */
    private record Effect(String label) {}

    /** @throws ProblemException 409 where another version of the group has the label, or this one is kept no longer; 412 */
    @Transactional
    public Tagged<VersionView> put(String name, int number, String label, IfMatch seen, Caller caller) {
        AssetGroup group = versions.heldGroup(name);
        GroupVersion version = Versions.kept(name, unchanged(group, number, seen));
        Optional<Integer> holder = labels.holder(group.id(), label);
        if (holder.isEmpty()) {
            labels.add(group.id(), label, version.id());
            audit.note(caller, Action.LABEL, name, number, new Effect(label));
        } else if (holder.get() != number) {
            throw ProblemException.conflict(
                    "label-taken",
                    "Version " + holder.get() + " of " + name + " has the label " + label,
                    "Take it from there first.");
        }
        return views.whole(group, version);
    }

    /** @throws ProblemException 404 where the version has no such label; 412 */
    @Transactional
    public Tagged<VersionView> remove(String name, int number, String label, IfMatch seen, Caller caller) {
        AssetGroup group = versions.heldGroup(name);
        GroupVersion version = unchanged(group, number, seen);
        if (!labels.remove(label, version.id())) {
            throw ProblemException.notFound("Version " + number + " of " + name + " has no label " + label);
        }
        audit.note(caller, Action.UNLABEL, name, number, new Effect(label));
        return views.whole(group, version);
    }

    private GroupVersion unchanged(AssetGroup group, int number, IfMatch seen) {
        GroupVersion version = versions.version(group, number);
        Tagged<VersionView> now = views.whole(group, version);
        seen.require(
                now.tag(),
                "Version %d of %s is %s%s"
                        .formatted(number, group.name(), now.value().state(), labelled(now.value())));
        return version;
    }

    private static String labelled(VersionView version) {
        return version.labels().isEmpty() ? "" : " and labelled " + String.join(", ", version.labels());
    }
}
