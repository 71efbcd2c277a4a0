package dev.imagery.storage.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as it is exported. */
record AuditEntry(
        @Schema(description = "Its place in the log, from 1, without gaps")
        long number,

        Instant at,

        @Schema(description = "Who called; anonymous where the call did not say")
        String actor,

        @Schema(description = "The network address that the call came from; absent where the service itself acted")
        @Nullable String address,

        @Schema(description = "The X-Request-Id of the call; absent where the service itself acted") @Nullable String requestId,

        @Schema(type = "string") Action action,

        @Schema(description = "Absent where all groups are concerned") @Nullable String group,

        @Nullable Integer version,

        @Schema(type = "object", description = "What came of it") @JsonRawValue
        String effect) {}
