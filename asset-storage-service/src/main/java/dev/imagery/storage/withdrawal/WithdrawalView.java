package dev.imagery.storage.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.purge.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A withdrawal as it is answered. */
@Schema(name = "Withdrawal")
record WithdrawalView(
        UUID id,
        long titleId,

        @Schema(description = "Countries; absent: everywhere") @Nullable List<String> markets,

        @Schema(description = "scheduled, open, overdue, completed, restoring or restored", type = "string")
        WithdrawalState state,

        @Schema(description = "The first instant at which the title may not be shown")
        Instant from,

        @Schema(description = "By when it is to be completed")
        Instant deadline,

        String reason,
        boolean purge,

        @Schema(description = "What its purge came to so far; only where it is read alone") @Nullable Receipt receipt,

        @Schema(type = "string") Actor requestedBy,
        Instant requestedAt,

        @Schema(description = "When nothing live showed the title there any more") @Nullable Instant clearedAt,

        @Schema(description = "When besides nothing waited to be made anew") @Nullable Instant completedAt,

        @Schema(description = "When its deadline was seen to have passed") @Nullable Instant overdueSince,

        Telling generation,

        @Schema(description = "Absent while it holds") @Nullable Restoration restored,

        @Schema(description = "The groups that showed the title; only where the withdrawal is read alone")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Group> groups) {

    /** How far generation knows. */
    @Schema(name = "WithdrawalTelling")
    record Telling(
            @Schema(description = "When it had taken the withdrawal; absent until then") @Nullable Instant toldAt,

            @Schema(description = "The first revision of its catalogue with it") @Nullable Long catalogRevision,

            @Schema(description = "Why it could not be told or asked the last time") @Nullable String failure) {}

    /** That it was taken back. */
    @Schema(name = "WithdrawalRestoration")
    record Restoration(
            @Schema(type = "string") Actor by,
            Instant at,
            @Nullable String reason,

            @Schema(description = "When generation had taken that") @Nullable Instant toldAt) {}

    /** A group that showed the title. */
    @Schema(name = "WithdrawnGroup")
    record Group(
            String group,

            @Schema(description = "The version that showed it")
            int version,

            @Schema(description = "The version that was made with older pictures; absent where there were none")
            @Nullable Integer fallbackVersion,

            @Schema(description = "The version that is live now") @Nullable Integer live,

            @Schema(
                    description =
                            "The worst of its markets: shown (there is nothing older without the title), fallback (older"
                                    + " pictures stand in), replaced",
                    type = "string")
            Standing state,

            @Schema(description = "How generation stands with making it anew; absent until it was asked") @Nullable Remade remaking,

            List<WithdrawnGroup.Market> markets) {}

    /** How generation stands with it. */
    @Schema(name = "Remaking")
    record Remade(
            @Schema(
                    description =
                            "awaited, the state of the batch, what a run came to that made none, or by-hand where generation"
                                    + " did not make what is live")
            String state,

            @Nullable UUID batch,
            @Nullable String detail) {}

    /** Some of them, the newest first. */
    @Schema(name = "Withdrawals")
    record Page(
            List<WithdrawalView> withdrawals,

            @Schema(description = "The `after` of the next page") @Nullable UUID next) {}

    /** Without its groups. */
    static WithdrawalView brief(Withdrawal withdrawal, Instant now) {
        return of(withdrawal, null, null, now);
    }

    /** @param receipt of its purge; null where there is none */
    static WithdrawalView whole(
            Withdrawal withdrawal, List<WithdrawnGroup> groups, @Nullable Receipt receipt, Instant now) {
        return of(withdrawal, groups, receipt, now);
    }

    private static WithdrawalView of(
            Withdrawal withdrawal, @Nullable List<WithdrawnGroup> groups, @Nullable Receipt receipt, Instant now) {
        Withdrawal.Telling telling = withdrawal.telling();
        return new WithdrawalView(
                withdrawal.id(),
                withdrawal.titleId(),
                withdrawal.countries().isEmpty() ? null : withdrawal.countries(),
                withdrawal.state(now),
                withdrawal.from(),
                withdrawal.deadline(),
                withdrawal.reason(),
                withdrawal.purge(),
                receipt,
                withdrawal.actor(),
                withdrawal.requestedAt(),
                withdrawal.clearedAt().orElse(null),
                withdrawal.completedAt().orElse(null),
                withdrawal.overdueAt().orElse(null),
                new Telling(
                        telling.at().orElse(null),
                        telling.revision().orElse(null),
                        telling.failure().orElse(null)),
                withdrawal
                        .restoring()
                        .map(restoring -> new Restoration(
                                restoring.actor(),
                                restoring.at(),
                                restoring.reason().orElse(null),
                                restoring.toldAt().orElse(null)))
                        .orElse(null),
                groups == null
                        ? null
                        : groups.stream().map(WithdrawalView::group).toList());
    }

    private static Group group(WithdrawnGroup group) {
        return new Group(
                group.name(),
                group.version(),
                group.fallback().orElse(null),
                group.live().orElse(null),
                group.standing(),
                group.remaking()
                        .map(remaking -> new Remade(
                                remaking.state(),
                                remaking.batch().orElse(null),
                                remaking.detail().orElse(null)))
                        .orElse(null),
                group.markets());
    }
}
