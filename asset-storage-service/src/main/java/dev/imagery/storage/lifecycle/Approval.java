package dev.imagery.storage.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a version stands that somebody other than its author has to approve. */
public sealed interface Approval {

    /** The name in JSON and in the database. */
    @JsonProperty("state")
    String state();

    /** Nobody has decided. */
    record Awaiting() implements Approval {
        @Override
        public String state() {
            return "awaiting";
        }
    }

    /**
     * It may be published.
     *
     * @param pins notes on single assets
     */
    record Approved(
            String by,
            Instant at,
            @Nullable String note,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pin> pins) implements Approval {

        public Approved {
            pins = List.copyOf(pins);
        }

        @Override
        public String state() {
            return "approved";
        }
    }

    /**
     * It is never published; what is wrong with it is mended in another version.
     *
     * @param pins notes on single assets
     */
    record Refused(
            String by,
            Instant at,
            @Nullable String note,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pin> pins) implements Approval {

        public Refused {
            pins = List.copyOf(pins);
        }

        @Override
        public String state() {
            return "refused";
        }
    }
}
