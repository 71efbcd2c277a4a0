package dev.imagery.customization.activation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a plan. */
enum PlanState {
    PLANNED,
    ACTIVATED,
    CALLED_OFF,
    /** When it was due, the version failed its tests or had rules that can never win, or took values away. */
    REFUSED;

    /** As it is told and kept. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PlanState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
