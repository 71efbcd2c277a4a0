package dev.imagery.storage.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A version that is to be published at an instant.
 *
 * @param at in microseconds
 */
record Plan(String group, int version, Instant at) {

    /** As the instance of its task: another instant is another task, and the one of before finds nothing to do. */
    String instance() {
        return group + "/" + version + "/" + ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Plan of(String instance) {
        String[] parts = instance.split("/", 3);
        return new Plan(
                parts[0], Integer.parseInt(parts[1]), Instant.EPOCH.plus(Long.parseLong(parts[2]), ChronoUnit.MICROS));
    }
}
