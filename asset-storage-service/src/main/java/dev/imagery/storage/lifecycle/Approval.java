package dev.imagery.storage.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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

    /** It may be published. */
    record Approved(String by, Instant at, @Nullable String note) implements Approval {
        @Override
        public String state() {
            return "approved";
        }
    }

    /** It is never published; what is wrong with it is mended in another version. */
    record Refused(String by, Instant at, @Nullable String note) implements Approval {
        @Override
        public String state() {
            return "refused";
        }
    }
}
