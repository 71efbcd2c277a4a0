package dev.imagery.storage.search;

import java.util.Optional;

/** Among which assets is searched. */
sealed interface Scope {

    /** What is live: of all groups, or of one. */
    record Live(Optional<String> group) implements Scope {}

    /**
     * One sealed version of a group.
     *
     * @param live whether it must be live, or must not
     */
    record OfVersion(String group, int version, Optional<Boolean> live) implements Scope {}
}
