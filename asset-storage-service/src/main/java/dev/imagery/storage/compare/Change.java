package dev.imagery.storage.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of an asset from one version to another. */
public enum Change {
    /** Only the later version has it. */
    ADDED,
    /** Only the earlier version has it. */
    DROPPED,
    /** It looks different, by so much. */
    CHANGED,
    /** Its pictures are two, and have not been compared yet. */
    UNMEASURED,
    /** Its pictures are two that cannot be compared. */
    INCOMPARABLE,
    /** It is the same picture, or one that looks just like it. */
    SAME;

    /** By their labels. */
    static final Map<String, Change> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Change::label, Function.identity()));

    /** The name in JSON and in SQL. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
