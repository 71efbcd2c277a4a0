package dev.imagery.storage.query;

import java.util.Optional;

/**
 * From one value to another; an end that is empty is open.
 *
 * @param <T> of the values
 */
public record Range<T extends Comparable<T>>(Optional<T> from, Optional<T> to) {

    /** Whether nothing can be in it. */
    boolean isInverted() {
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
    }
}
