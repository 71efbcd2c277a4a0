package dev.imagery.customization.snapshot;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.time.Instant;
import java.util.List;

/**
 * What a snapshot is made of.
 *
 * @param format of the manifest and of the files that it names
 * @param database where the release was read from
 * @param release the release's number
 */
record Manifest(int format, String database, Instant writtenAt, long release, List<Member> members) {

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
    record Member(RuleSetVersion version, String declarations, String file) {}
}
