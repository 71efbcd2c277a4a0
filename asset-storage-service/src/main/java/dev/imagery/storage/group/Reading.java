package dev.imagery.storage.group;

import dev.imagery.storage.precondition.EntityTag;
import dev.imagery.storage.precondition.Tagged;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers what groups and versions there are. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Reading {

    private final AssetGroups groups;
    private final GroupVersions versions;
    private final Versions found;
    private final VersionViews views;
    private final JsonMapper json;

    Reading(AssetGroups groups, GroupVersions versions, Versions found, VersionViews views, JsonMapper json) {
        this.groups = groups;
        this.versions = versions;
        this.found = found;
        this.views = views;
        this.json = json;
    }

    public GroupView.Page groups(String after, int limit) {
        List<GroupView.Summary> page = groups.findByNameGreaterThanOrderByName(after, Limit.of(limit + 1)).stream()
                .map(GroupView.Summary::of)
                .toList();
        return page.size() > limit
                ? new GroupView.Page(page.subList(0, limit), page.get(limit - 1).name())
                : new GroupView.Page(page, null);
    }

    public Tagged<GroupView> group(String name, int limit) {
        AssetGroup group = found.group(name);
        List<GroupVersion> newest = versions.findByGroupIdOrderByVersionDesc(group.id(), Limit.of(limit));
        GroupView view =
                new GroupView(group.name(), group.liveVersion(), group.createdAt(), views.brief(group, newest));
        return new Tagged<>(EntityTag.of(found.course(group).text(), json.writeValueAsBytes(view)), view);
    }

    public Tagged<VersionView> version(String name, int number) {
        AssetGroup group = found.group(name);
        return views.whole(group, found.version(group, number));
    }
}
