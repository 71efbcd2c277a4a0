package dev.imagery.rules.condition;

import org.jspecify.annotations.Nullable;

/**
 * The versions from one up to, and without, another. Since every version has a next one, each range is such an interval.
 *
 * @param until without end where null
 */
public record VersionInterval(
        SemanticVersion from, @Nullable SemanticVersion until) {

    static final VersionInterval ALL = new VersionInterval(SemanticVersion.LEAST, null);
    static final VersionInterval NONE = new VersionInterval(SemanticVersion.LEAST, SemanticVersion.LEAST);

    boolean holds(SemanticVersion version) {
        return version.compareTo(from) >= 0 && (until == null || version.compareTo(until) < 0);
    }

    boolean isEmpty() {
        return until != null && from.compareTo(until) >= 0;
    }

    /** What both have. */
    VersionInterval and(VersionInterval other) {
        return new VersionInterval(
                from.compareTo(other.from) >= 0 ? from : other.from,
                until == null || (other.until != null && other.until.compareTo(until) < 0) ? other.until : until);
    }
}
