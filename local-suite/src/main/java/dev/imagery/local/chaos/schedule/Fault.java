package dev.imagery.local.chaos.schedule;

import java.time.Duration;

/**
 * One fault.
 *
 * @param at from the beginning of the run
 * @param length how long it lasts; nothing for a kill
 * @param choice which of several it befalls: a whole number from 0 that is taken modulo their count
 */
public record Fault(Duration at, Duration length, FaultKind kind, int choice) {

    /** When it is over. */
    public Duration end() {
        return at.plus(length);
    }
}
