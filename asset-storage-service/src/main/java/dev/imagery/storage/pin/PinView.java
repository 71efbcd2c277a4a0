package dev.imagery.storage.pin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A pin as it is answered. */
record PinView(
        String country,
        String language,

        @Schema(description = "Of whose version the pictures are")
        String group,

        int version,

        @Schema(description = "The market of the version whose pictures are shown")
        PinnedFrom from,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Only these; absent: all")
        List<String> platforms,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Only these; absent: all")
        List<String> resolutions,

        Instant until,
        String reason,
        String actor,
        Instant pinnedAt) {

    static PinView of(Pin pin) {
        return new PinView(
                pin.market().country(),
                pin.market().language(),
                pin.shown().group(),
                pin.shown().version(),
                new PinnedFrom(pin.shown().country(), pin.shown().language()),
                pin.shown().platforms(),
                pin.shown().resolutions(),
                pin.until(),
                pin.reason(),
                pin.actor().name(),
                pin.pinnedAt());
    }
}
