package dev.imagery.storage.withdrawal;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.purge.Purges;
import dev.imagery.storage.purge.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what withdrawals there are and how they stand. */
@Service
class WithdrawalViews {

    private final WithdrawalRows rows;
    private final GroupRows groups;
    private final Purges purges;
    private final Clock clock;

    WithdrawalViews(WithdrawalRows rows, GroupRows groups, Purges purges, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.purges = purges;
        this.clock = clock;
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WithdrawalView of(UUID id) {
        Withdrawal withdrawal = rows.find(id).orElseThrow(() -> Withdrawing.unknown(id));
        Receipt receipt = withdrawal.purgeId().flatMap(purges::receipt).orElse(null);
        return WithdrawalView.whole(withdrawal, groups.of(id, GroupRows.Seen.LIVE), receipt, clock.instant());
    }

    /** The newest first, without their groups. */
    @Transactional(readOnly = true)
    public WithdrawalView.Page page(Optional<Long> titleId, boolean unfinished, Optional<UUID> after, int limit) {
        List<WithdrawalView> page = rows.page(titleId, unfinished, after, limit).stream()
                .map(withdrawal -> WithdrawalView.brief(withdrawal, clock.instant()))
                .toList();
        return new WithdrawalView.Page(
                page, page.size() < limit ? null : page.getLast().id());
    }
}
