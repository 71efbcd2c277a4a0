package dev.imagery.storage.pin;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.GroupNames;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.group.MarketPart;
import dev.imagery.storage.lifecycle.Moment;
import dev.imagery.storage.publication.Answers;
import dev.imagery.storage.publication.PublicationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/pins")
@Tag(name = "pins")
class PinController {

    private static final String PLACE_FORM = "[a-z][a-z0-9-]{0,31}";
    private static final String PLACE = "1 to 32 lower-case letters, digits and hyphens, a letter first";
    private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";

    private final Pinning pinning;
    private final Answers answers;
    private final Clock clock;

    PinController(Pinning pinning, Answers answers, Clock clock) {
        this.pinning = pinning;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a market is to show, and until when. */
    record PinRequest(
            @Schema(description = "Of whose version the pictures are")
            @NotNull(message = GroupNames.WORDS) @Pattern(regexp = GroupNames.PATTERN, message = GroupNames.WORDS) String group,

            @NotNull(message = "a version's number") @Positive(message = "a version's number, from 1") Integer version,

            @Schema(description = "The market of the version whose pictures are shown; absent: the same")
            @Nullable @Valid PinnedFrom from,

            @Schema(description = "Only these; absent: all")
            @Nullable @Size(min = 1, max = 50, message = "1 to 50 platforms") List<@NotNull(message = PLACE) @Pattern(regexp = PLACE_FORM, message = PLACE) String> platforms,

            @Schema(description = "Only these; absent: all")
            @Nullable @Size(min = 1, max = 50, message = "1 to 50 resolutions") List<@NotNull(message = PLACE) @Pattern(regexp = PLACE_FORM, message = PLACE) String> resolutions,

            @Schema(
                    implementation = Object.class,
                    description =
                            "When the market shows again what other groups say: an instant with its offset, or the time of a place as"
                                    + " {\"local\": \"2026-12-01T09:00\", \"zone\": \"Europe/Berlin\"}")
            @NotNull(message = "an instant") Moment until,

            @NotBlank(message = REASON) @Size(max = 500, message = REASON) @Pattern(regexp = "[^\\x00]*", message = REASON) String reason) {

        private MarketPart shown(Market market) {
            return new MarketPart(
                    group,
                    version,
                    from == null ? market.country() : from.country(),
                    from == null ? market.language() : from.language(),
                    platforms == null ? List.of() : platforms,
                    resolutions == null ? List.of() : resolutions);
        }
    }

    /** All of them. */
    record PinList(List<PinView> pins) {}

    @GetMapping
    @Operation(summary = "List what is pinned", description = "By market.")
    PinList all() {
        return new PinList(pinning.all());
    }

    @GetMapping("/{country}/{language}")
    @Operation(summary = "Read what a market is pinned to", description = "404 where it is not pinned.")
    PinView one(@PathVariable String country, @PathVariable String language) {
        return pinning.one(new Market(country, language));
    }

    @Scope("groups:publish")
    @PutMapping("/{country}/{language}")
    @Operation(
            summary = "Pin a market to known pictures",
            description =
                    "From now on, until an instant, the market shows the pictures of a version that is sealed, be it live or not, on all"
                            + " platforms and resolutions of it or on some, to all cells of experiments, whatever other groups say. Each target"
                            + " shows the picture of the same target. It takes the place of what the market was pinned to before. Answers the"
                            + " publication of the group `" + EmergencyGroup.NAME
                            + "` by which it goes live; 409 where the version is not sealed, is kept no longer or shows nothing there. With"
                            + " `dryRun`, 200 with what it would come to, and nothing is done.")
    ResponseEntity<PublicationView> pin(
            @PathVariable @Pattern(regexp = PinnedFrom.COUNTRY_FORM, message = PinnedFrom.COUNTRY) String country,
            @PathVariable @Pattern(regexp = PinnedFrom.LANGUAGE_FORM, message = PinnedFrom.LANGUAGE) String language,
            @Valid @RequestBody PinRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        Market market = new Market(country, language);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = request.until().instant();
        if (!until.isAfter(now)) {
            throw ProblemException.faulty(
                    "invalid-pin", "The pin", List.of(Fault.of("/until", "in-the-past", until, "an instant to come")));
        }
        Pin pin = new Pin(market, request.shown(market), until, request.reason(), caller.actor(), now);
        return answers.to(EmergencyGroup.NAME, dryRun, () -> pinning.pin(pin, caller));
    }

    @Scope("groups:publish")
    @DeleteMapping("/{country}/{language}")
    @Operation(
            summary = "Take a pin away",
            description =
                    "The market shows again what other groups say. Markets that lose imagery by it are told. 404 where it is not pinned. With"
                            + " `dryRun`, 200 with what it would come to, and nothing is done.")
    ResponseEntity<PublicationView> unpin(
            @PathVariable String country,
            @PathVariable String language,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        return answers.to(EmergencyGroup.NAME, dryRun, () -> pinning.unpin(new Market(country, language), caller));
    }
}
