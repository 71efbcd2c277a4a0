package dev.imagery.starter.snapshot;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release as it was served before.
 *
 * @param writtenAt when it was kept
 * @param release its number
 * @param contents what its versions say, in the order in which they were kept
 */
public record Snapshot<V>(Instant writtenAt, long release, Map<V, Content> contents) {

    public Snapshot {
        contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    }

    /** The versions of the release. */
    public List<V> versions() {
        return List.copyOf(contents.keySet());
    }

    /**
     * What a version says.
     *
     * @param declarations as JSON
     * @param rules gzipped JSON; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(String declarations, byte[] rules) {}
}
