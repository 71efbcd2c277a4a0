package dev.imagery.storage.search;

import java.util.Optional;

/**
 * Where the database looks for assets.
 *
 * @param table whose rows are assets, with the same columns in each source
 * @param condition on its rows, with the parameter {@code source} where there is an {@code id}
 * @param titles the table of titles and the renders of these assets that show them
 * @param version how an asset that was found finds its version
 */
record Source(String table, String condition, Optional<Long> id, String titles, String version) {

    private static final String LIVE = "live_asset";
    private static final String LIVE_VERSION = "version.group_id = found.group_id and version.state = 'live'";

    /** What is live. */
    static Source live() {
        return new Source(LIVE, "true", Optional.empty(), "live_title", LIVE_VERSION);
    }

    /** What is live of one group. */
    static Source liveOf(long groupId) {
        return new Source(LIVE, "group_id = :source", Optional.of(groupId), "live_title", LIVE_VERSION);
    }

    /** A version, live or not. */
    static Source version(long versionId) {
        return new Source(
                "described_asset",
                "version_id = :source",
                Optional.of(versionId),
                "render_title",
                "version.id = :source");
    }

    boolean isLive() {
        return table.equals(LIVE);
    }
}
