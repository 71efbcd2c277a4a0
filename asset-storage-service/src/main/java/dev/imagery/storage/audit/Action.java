package dev.imagery.storage.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What can be done to groups and their versions. */
public enum Action {
    OPEN,
    FILL,
    SEAL,
    PUBLISH,
    ROLL_BACK,
    LABEL,
    UNLABEL,
    RETAIN,
    EXPIRE,
    PLAN,
    CALL_OFF,
    APPROVE,
    REFUSE,
    PURGE,
    WITHDRAW,
    RESTORE,
    FALL_BACK,
    PIN,
    UNPIN;

    /**
     * The action of that label.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Action labelled(String label) {
        return Arrays.stream(values())
                .filter(action -> action.toString().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no action " + label));
    }

    /** The name in JSON and in the database, such as {@code roll-back}. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
