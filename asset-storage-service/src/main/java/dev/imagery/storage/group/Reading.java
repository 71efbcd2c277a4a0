package dev.imagery.storage.group;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what groups and versions there are. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Reading {

    private final AssetGroups groups;
    private final GroupVersions versions;
    private final Versions found;

    Reading(AssetGroups groups, GroupVersions versions, Versions found) {
        this.groups = groups;
        this.versions = versions;
        this.found = found;
    }

    public GroupView.Page groups(String after, int limit) {
        List<GroupView.Summary> page = groups.findByNameGreaterThanOrderByName(after, Limit.of(limit + 1)).stream()
                .map(GroupView.Summary::of)
                .toList();
        return page.size() > limit
                ? new GroupView.Page(page.subList(0, limit), page.get(limit - 1).name())
                : new GroupView.Page(page, null);
    }

    public GroupView group(String name, int limit) {
        AssetGroup group = found.group(name);
        List<VersionView> newest = versions.findByGroupIdOrderByVersionDesc(group.id(), Limit.of(limit)).stream()
                .map(version -> VersionView.of(group, version))
                .toList();
        return new GroupView(group.name(), group.liveVersion(), group.createdAt(), newest);
    }

    public VersionView version(String name, int number) {
        AssetGroup group = found.group(name);
        return VersionView.withRecipe(group, found.version(group, number));
    }
}
