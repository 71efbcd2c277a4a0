package dev.imagery.storage.publication;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.lifecycle.Moment;
import dev.imagery.storage.lifecycle.Pin;
import dev.imagery.storage.precondition.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups:publish")
@RequestMapping("/v1/groups/{group}")
@Tag(name = "publications")
class ApprovalController {

    private static final String NUMBER = "a version's number, from 1";
    private static final String TEXT = "[^\\x00]*";
    private static final String NOTE = "a note of 1 to 2,000 characters, none of them NUL";
    private static final int MOST_PINS = 200;
    private static final String PINS = "at most 200 notes on assets";
    private static final String ASSET = "the context of an asset of the version, such as US/en/browser/high";
    private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";

    private final Approving approving;
    private final Answers answers;

    ApprovalController(Approving approving, Answers answers) {
        this.approving = approving;
        this.answers = answers;
    }

    /** Which version is approved. */
    record Approve(
            @NotNull(message = "a version's number") @Positive(message = NUMBER) Integer version,

            @Nullable @Size(min = 1, max = 2000, message = NOTE) @Pattern(regexp = TEXT, message = NOTE) String note,

            @Schema(
                    implementation = Object.class,
                    description = "When it goes live, as for publishing; absent: at once")
            @Nullable Moment at,

            @Schema(description = "Markets that see it later, as for publishing")
            @Nullable @Valid @Size(min = 1, max = 300, message = EmbargoRequest.MANY) List<@NotNull(message = EmbargoRequest.ONE) EmbargoRequest> embargoes,

            @Schema(description = "Why it shall be published although somebody loses imagery by it")
            @Nullable @Size(min = 1, max = 500, message = REASON) @Pattern(regexp = TEXT, message = REASON) String override,

            @Schema(description = "Notes on single assets; absent: none")
            @Nullable @Size(max = MOST_PINS, message = PINS) List<@Valid @NotNull(message = "a note on an asset") Pinned> pins) {

        private Approving.Said said() {
            return new Approving.Said(Optional.ofNullable(note), Pinned.all(pins));
        }

        private PublishOrder order() {
            return new PublishOrder(
                    version,
                    Optional.ofNullable(override),
                    Optional.ofNullable(at).map(Moment::instant),
                    EmbargoRequest.all(embargoes));
        }
    }

    /** Which version is refused, and why. */
    record Refuse(
            @NotNull(message = "a version's number") @Positive(message = NUMBER) Integer version,

            @NotBlank(message = NOTE) @Size(max = 2000, message = NOTE) @Pattern(regexp = TEXT, message = NOTE) String note,

            @Schema(description = "Notes on single assets; absent: none")
            @Nullable @Size(max = MOST_PINS, message = PINS) List<@Valid @NotNull(message = "a note on an asset") Pinned> pins) {

        private Approving.Said said() {
            return new Approving.Said(Optional.of(note), Pinned.all(pins));
        }
    }

    /** A note on an asset. */
    record Pinned(
            @Schema(description = "The asset's context", example = "US/en/browser/high")
            @NotBlank(message = ASSET) @Size(max = 300, message = ASSET) @Pattern(regexp = TEXT, message = ASSET) String asset,

            @NotBlank(message = NOTE) @Size(max = 2000, message = NOTE) @Pattern(regexp = TEXT, message = NOTE) String note) {

        private static List<Pin> all(@Nullable List<Pinned> pins) {
            return pins == null
                    ? List.of()
                    : pins.stream()
                            .map(pinned -> new Pin(pinned.asset(), pinned.note()))
                            .toList();
        }
    }

    @PostMapping("/approve")
    @Operation(
            summary = "Approve a version and publish it",
            description =
                    "A version that was opened with `approval` is approved by somebody other than its author, who says by Imagery-Actor who"
                            + " that is: 403 otherwise. Then it is published as by `publish`, at once or at an instant; where the gate refuses"
                            + " that, the approval stays. With `dryRun`, 200 with what it would come to, and nothing is done.")
    ResponseEntity<PublicationView> approve(
            @PathVariable String group,
            @Valid @RequestBody Approve request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        IfMatch seen = IfMatch.of(ifMatch);
        return answers.to(group, dryRun, () -> approving.approve(group, request.order(), request.said(), seen, caller));
    }

    @PostMapping("/refuse")
    @Operation(
            summary = "Refuse a version that awaits approval",
            description =
                    "With a note, and with notes on single assets as `pins`, and for good: what is wrong with it is mended in another version.")
    Approving.Refused refuse(
            @PathVariable String group,
            @Valid @RequestBody Refuse request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return approving.refuse(group, request.version(), request.said(), IfMatch.of(ifMatch), caller);
    }
}
