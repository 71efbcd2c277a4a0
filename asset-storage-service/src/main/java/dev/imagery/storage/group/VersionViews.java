package dev.imagery.storage.group;

import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.precondition.EntityTag;
import dev.imagery.storage.precondition.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is told of versions. */
@Component
class VersionViews {

    private final Labels labels;
    private final Approvals approvals;
    private final PlannedInstants planned;
    private final JsonMapper json;

    VersionViews(Labels labels, Approvals approvals, PlannedInstants planned, JsonMapper json) {
        this.labels = labels;
        this.approvals = approvals;
        this.planned = planned;
        this.json = json;
    }

    /** Without the recipe. */
    VersionView brief(AssetGroup group, GroupVersion version) {
        return brief(group, List.of(version)).getFirst();
    }

    /** Without their recipes. */
    List<VersionView> brief(AssetGroup group, List<GroupVersion> versions) {
        Map<Long, VersionView.Further> further = further(versions);
        return versions.stream()
                .map(version -> VersionView.of(group, version, Objects.requireNonNull(further.get(version.id()))))
                .toList();
    }

    /** With the recipe. */
    Tagged<VersionView> whole(AssetGroup group, GroupVersion version) {
        VersionView view = VersionView.withRecipe(
                group, version, Objects.requireNonNull(further(List.of(version)).get(version.id())));
        return new Tagged<>(EntityTag.of(json.writeValueAsBytes(view)), view);
    }

    private Map<Long, VersionView.Further> further(List<GroupVersion> versions) {
        List<Long> ids = versions.stream().map(GroupVersion::id).toList();
        Map<Long, List<String>> named = labels.ofAll(ids);
        Map<Long, Approval> approved = approvals.ofAll(ids);
        Map<Long, Instant> instants = planned.of(ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new VersionView.Further(
                                instants.get(id), approved.get(id), named.getOrDefault(id, List.of()))));
    }
}
