package dev.imagery.generation.withdrawal;

import dev.imagery.generation.catalog.Withdrawal;
import dev.imagery.generation.catalog.WithdrawnTitles;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("withdrawals")
@RequestMapping("/v1/withdrawals/{id}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Withdrawals", description = "Titles that storage has withdrawn; withdraw them there")
class WithdrawalController {

    private final Withdrawing withdrawing;
    private final WithdrawnTitles titles;

    WithdrawalController(Withdrawing withdrawing, WithdrawnTitles titles) {
        this.withdrawing = withdrawing;
        this.titles = titles;
    }

    /** What may not be shown. */
    @Schema(name = "WithdrawalOrder")
    record Order(
            @NotNull(message = TITLE) @Positive(message = TITLE) Long titleId,

            @Schema(
                    description = "Countries of ISO 3166-1 alpha-2; absent or empty: everywhere",
                    example = "[\"JP\", \"KR\"]")
            @Nullable @Size(max = 300, message = "at most 300 countries") List<@Country String> markets,

            @Schema(description = "The first instant at which it is not shown")
            @NotNull(message = "an instant, such as 2026-12-01T00:00:00Z") Instant from) {

        private static final String TITLE = "a title's id, from 1";

        Withdrawal withdrawal(UUID id) {
            return new Withdrawal(
                    id, titleId, markets == null ? List.of() : markets, from.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @PutMapping
    @Operation(
            summary = "Withdraw a title",
            description =
                    "Called by storage. From the instant on no recipe is planned with the title in those markets, whatever its"
                            + " availability and however it is named, and live groups that show it are made again without it, urgently and"
                            + " also where they need approval. The title need not be in the catalogue. Again with the same does nothing;"
                            + " 409 where the id is of another withdrawal or was taken back.")
    ResponseEntity<WithdrawalAnswer> withdraw(@PathVariable UUID id, @Valid @RequestBody Order order) {
        var change = withdrawing.withdraw(order.withdrawal(id));
        return ResponseEntity.status(change.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(WithdrawalAnswer.of(change.noted()));
    }

    @GetMapping
    @Operation(summary = "Read a withdrawal")
    WithdrawalAnswer read(@PathVariable UUID id) {
        return WithdrawalAnswer.of(titles.withdrawal(id));
    }

    @DeleteMapping
    @Operation(
            summary = "Take a withdrawal back",
            description =
                    "Called by storage. The title may be shown again where no other withdrawal keeps it out, and live groups whose"
                            + " recipes select it are made again. Again does nothing; the id cannot be used once more.")
    WithdrawalAnswer restore(@PathVariable UUID id) {
        return WithdrawalAnswer.of(withdrawing.restore(id).noted());
    }

    /** What is not done in time. */
    @Schema(name = "OverdueWithdrawal")
    record Overdue(
            @Schema(description = "When the deadline passed")
            @NotNull(message = "an instant, such as 2026-12-01T00:00:00Z") Instant since,

            @NotNull(message = GROUPS) @Size(max = 100_000, message = GROUPS) List<@Valid OverdueGroup> groups) {

        private static final String GROUPS = "the groups in which it is not done";
    }

    @PostMapping("/overdue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that a withdrawal is overdue",
            description =
                    "Called by storage. Webhooks that subscribe to `withdrawal-overdue` are told, once for each group.")
    void overdue(@PathVariable UUID id, @Valid @RequestBody Overdue overdue) {
        withdrawing.overdue(id, overdue.since(), overdue.groups());
    }
}
