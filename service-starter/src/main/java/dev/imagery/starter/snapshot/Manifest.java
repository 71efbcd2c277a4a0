package dev.imagery.starter.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What a snapshot is made of.
 *
 * @param format of the manifest and of the files that it names
 * @param origin where the release was read from; called so since that was always a database
 * @param release the release's number
 */
record Manifest<V>(
        int format, @JsonProperty("database") String origin, Instant writtenAt, long release, List<Member<V>> members) {

    /** The one that is written and read. */
    static final int FORMAT = 2;

    Manifest {
        members = List.copyOf(members);
    }

    /**
     * A version of a rule set.
     *
     * @param declarations what it says besides its rules, as JSON
     * @param file the SHA-256 of its rules, by which their file is named
     */
    record Member<V>(V version, String declarations, String file) {}
}
