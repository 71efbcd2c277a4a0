package dev.imagery.storage.withdrawal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a withdrawal stands. */
enum WithdrawalState {

    /** Its instant has not come. */
    SCHEDULED,

    /** Something live shows the title, or older pictures stand in for it. */
    OPEN,

    /** The same, and its deadline has passed. */
    OVERDUE,

    /** Nothing shows the title, and nothing waits to be made anew; it is kept out of all that comes. */
    COMPLETED,

    /** It was taken back, and not everything of it is undone. */
    RESTORING,

    /** It was taken back. */
    RESTORED;

    /** The name in JSON. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
