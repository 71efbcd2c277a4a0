package dev.imagery.storage.withdrawal;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.lifecycle.Moment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("withdrawals")
@RequestMapping("/v1/withdrawals")
@Tag(name = "withdrawals")
class WithdrawalController {

    private static final String TEXT = "[^\\x00]*";
    private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";
    private static final String TITLE = "a title's id, from 1";
    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Withdrawing withdrawing;
    private final WithdrawalRehearsal rehearsal;
    private final WithdrawalViews views;

    WithdrawalController(Withdrawing withdrawing, WithdrawalRehearsal rehearsal, WithdrawalViews views) {
        this.withdrawing = withdrawing;
        this.rehearsal = rehearsal;
        this.views = views;
    }

    /** What is to be withdrawn. */
    @Schema(name = "WithdrawalOrder")
    record Order(
            @NotNull(message = TITLE) @Positive(message = TITLE) Long titleId,

            @Schema(
                    description = "Countries of ISO 3166-1 alpha-2; absent or empty: everywhere",
                    example = "[\"JP\", \"KR\"]")
            @Nullable @Size(max = 300, message = "at most 300 countries") List<@Country String> markets,

            @Schema(
                    implementation = Object.class,
                    description =
                            "When: an instant with its offset, or the time of a place as {\"local\": \"2026-12-01T09:00\", \"zone\":"
                                    + " \"Europe/Berlin\"}. Absent or past: at once")
            @Nullable Moment from,

            @Schema(
                    implementation = Object.class,
                    description =
                            "By when it is to be completed; absent: an hour after it begins, or what the settings say")
            @Nullable Moment deadline,

            @Schema(description = "Why; kept")
            @NotBlank(message = REASON) @Size(max = 500, message = REASON) @Pattern(regexp = TEXT, message = REASON) String reason,

            @Schema(
                    description =
                            "Whether everything that ever showed the title goes for good, too, in all versions; only everywhere. There is no"
                                    + " way back. Absent: no")
            @Nullable Boolean purge) {

        WithdrawalOrder order() {
            boolean purging = Boolean.TRUE.equals(purge);
            if (purging && markets != null && !markets.isEmpty()) {
                throw ProblemException.faulty(
                        "invalid-withdrawal",
                        "The withdrawal",
                        List.of(Fault.of(
                                "/markets", "conflict", markets, "no markets: a purge is of everything everywhere")));
            }
            return new WithdrawalOrder(
                    titleId,
                    markets == null ? List.of() : markets,
                    Optional.ofNullable(from).map(Moment::instant),
                    Optional.ofNullable(deadline).map(Moment::instant),
                    reason,
                    purging);
        }
    }

    /** Why a withdrawal is taken back. */
    @Schema(name = "Restoration")
    record Restore(
            @Nullable @Size(min = 1, max = 500, message = REASON) @Pattern(regexp = TEXT, message = REASON) String reason) {}

    @PostMapping
    @Operation(
            summary = "Withdraw a title",
            description =
                    "From the instant on nothing is published that shows the title in those markets, and generation plans no recipe with"
                            + " it. What is live and shows it goes back to older pictures of its group without it, where there are"
                            + " such, until generation has made it anew. The withdrawal tells how far that is. A title that nothing shows"
                            + " is kept out of all that comes. With `purge`, everything that ever"
                            + " showed it goes for good as soon as it is not live, and the withdrawal has the receipt. Asking for the same again answers 200 with what there is. With `dryRun`, 200"
                            + " with what would show it and fall back, and nothing is done.")
    ResponseEntity<WithdrawalView> withdraw(
            @Valid @RequestBody Order request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        WithdrawalOrder order = request.order();
        if (dryRun) {
            return ResponseEntity.ok(rehearsal.of(order, caller));
        }
        Withdrawing.Taken taken = withdrawing.withdraw(order, caller);
        return ResponseEntity.status(taken.created() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create("/v1/withdrawals/" + taken.id()))
                .body(views.of(taken.id()));
    }

    @GetMapping
    @Operation(
            summary = "List withdrawals",
            description = "The newest first, without their groups; `next` is given as `after` to go on.")
    WithdrawalView.Page list(
            @RequestParam(required = false) @Nullable @Positive(message = TITLE) Long titleId,
            @Parameter(description = "Only those for which something is to be done yet")
                    @RequestParam(defaultValue = "false")
                    boolean unfinished,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return views.page(Optional.ofNullable(titleId), unfinished, Optional.ofNullable(after), limit);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a withdrawal",
            description = "With every group and market that showed the title, and what is shown there now.")
    WithdrawalView read(@PathVariable UUID id) {
        return views.of(id);
    }

    @PostMapping("/{id}/restore")
    @Operation(
            summary = "Take a withdrawal back",
            description =
                    "The title may be shown again where no other withdrawal keeps it out: groups that fell back return to what they were,"
                            + " and those that were made anew are made with it again, if their recipes select it. Again does nothing; 409 where its purge has begun. With"
                            + " `dryRun`, 200 with how it would stand at first, and nothing is done.")
    ResponseEntity<WithdrawalView> restore(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Restore request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        Optional<String> reason = Optional.ofNullable(request).map(Restore::reason);
        if (dryRun) {
            return ResponseEntity.ok(rehearsal.ofRestoring(id, reason, caller));
        }
        withdrawing.restore(id, reason, caller);
        return ResponseEntity.accepted().body(views.of(id));
    }
}
