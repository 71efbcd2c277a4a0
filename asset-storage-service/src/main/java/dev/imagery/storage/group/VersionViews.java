package dev.imagery.storage.group;

import dev.imagery.storage.precondition.EntityTag;
import dev.imagery.storage.precondition.Tagged;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is told of versions. */
@Component
class VersionViews {

    private final Labels labels;
    private final JsonMapper json;

    VersionViews(Labels labels, JsonMapper json) {
        this.labels = labels;
        this.json = json;
    }

    /** Without the recipe. */
    VersionView brief(AssetGroup group, GroupVersion version) {
        return VersionView.of(group, version, labels.of(version.id()));
    }

    /** Without their recipes. */
    List<VersionView> brief(AssetGroup group, List<GroupVersion> versions) {
        Map<Long, List<String>> named =
                labels.ofAll(versions.stream().map(GroupVersion::id).toList());
        return versions.stream()
                .map(version -> VersionView.of(group, version, named.getOrDefault(version.id(), List.of())))
                .toList();
    }

    /** With the recipe. */
    Tagged<VersionView> whole(AssetGroup group, GroupVersion version) {
        VersionView view = VersionView.withRecipe(group, version, labels.of(version.id()));
        return new Tagged<>(EntityTag.of(json.writeValueAsBytes(view)), view);
    }
}
