package dev.imagery.generation.schedule.run;

import java.util.Arrays;
import java.util.Locale;

/** What a run is for. */
public enum Cause {
    /** Its instant came. */
    SCHEDULE,
    /** Somebody asked for it. */
    BY_HAND,
    /** A window of availability ends or begins. */
    AVAILABILITY;

    /** As in answers and rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Cause of(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cause of runs is " + word));
    }
}
