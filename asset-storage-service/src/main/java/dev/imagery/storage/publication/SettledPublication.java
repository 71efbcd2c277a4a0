package dev.imagery.storage.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.imagery.storage.lifecycle.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication that customization has acknowledged or refused, as it is told to who follows. */
record SettledPublication(
        @Schema(description = "Its place among those of all groups, from 1")
        long number,

        Kind kind,
        String group,
        int version,

        @Schema(
                description =
                        "The version that was live before, and still is where this one was refused; absent where none was")
        @Nullable Integer previous,

        UUID batch,
        Instant settledAt,

        @Schema(description = "Why customization did not take it, where it is refused") @Nullable Refusal refusal) {

    /** What became of it. */
    enum Kind {
        PUBLISHED("published"),
        ROLLED_BACK("rolled-back"),
        REFUSED("refused");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @JsonValue
        String label() {
            return label;
        }
    }

    /**
     * Some of them, by number.
     *
     * @param newest the number of the newest of all; 0 where there is none
     */
    @Schema(name = "SettledPublications")
    record Page(List<SettledPublication> publications, long newest) {}
}
