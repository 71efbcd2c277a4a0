package dev.imagery.storage.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is answered.
 *
 * @param live the version that customization serves; absent where none is
 * @param versions the newest first
 */
record GroupView(String name, @Nullable Integer live, Instant createdAt, List<VersionView> versions) {

    /** A page of groups by name; {@code next} is to be given as {@code after}. */
    record Page(List<Summary> groups, @Nullable String next) {}

    /** A group without its versions. */
    record Summary(String name, @Nullable Integer live, Instant createdAt) {
        static Summary of(AssetGroup group) {
            return new Summary(group.name(), group.liveVersion(), group.createdAt());
        }
    }
}
