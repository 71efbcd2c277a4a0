package dev.imagery.storage.check;

import java.util.List;
import java.util.Optional;

/** A part of a check, done in portions. */
interface Part {

    /** As it is kept with the check, such as {@code objects}. */
    String name();

    /** @param after the position that the portion before ended at; empty at the beginning */
    Portion next(String after, Mode mode);

    /**
     * How a check is made.
     *
     * @param mend whether to mend what can be mended
     * @param read whether to read every object
     */
    record Mode(boolean mend, boolean read) {}

    /**
     * What came of a portion.
     *
     * @param last where the next one goes on; empty where there is none
     * @param looked how many were looked at
     */
    record Portion(Optional<String> last, long looked, List<Finding> findings) {}
}
