package dev.imagery.storage.withdrawal;

import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Does what is asked as if its instant had come, tells what it comes to, and takes it all back. */
@Service
class WithdrawalRehearsal {

    private final Withdrawing withdrawing;
    private final WithdrawalRows rows;
    private final AffectedGroups affected;
    private final Replacing replacing;
    private final GroupRows groups;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawalRehearsal(
            Withdrawing withdrawing,
            WithdrawalRows rows,
            AffectedGroups affected,
            Replacing replacing,
            GroupRows groups,
            AuditLog audit,
            Clock clock) {
        this.withdrawing = withdrawing;
        this.rows = rows;
        this.affected = affected;
        this.replacing = replacing;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws dev.imagery.starter.problem.ProblemException as the call itself would */
    @Transactional
    public WithdrawalView of(WithdrawalOrder order, Caller caller) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return audit.unnoted(() -> {
            UUID id = withdrawing.withdraw(order, caller).id();
            Withdrawal withdrawal = rows.find(id).orElseThrow();
            rows.begin(id, clock.instant());
            affected.of(order.titleId(), order.countries())
                    .forEach(group -> replacing.replace(withdrawal, group, caller));
            return WithdrawalView.whole(withdrawal, groups.of(id, GroupRows.Seen.COMING), null, clock.instant());
        });
    }

    /** @throws dev.imagery.starter.problem.ProblemException as the call itself would */
    @Transactional
    public WithdrawalView ofRestoring(UUID id, Optional<String> reason, Caller caller) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return audit.unnoted(() -> {
            withdrawing.restore(id, reason, caller);
            Withdrawal withdrawal = rows.find(id).orElseThrow();
            groups.of(id, GroupRows.Seen.LIVE).forEach(group -> replacing.settle(group.name(), caller));
            return WithdrawalView.whole(withdrawal, groups.of(id, GroupRows.Seen.COMING), null, clock.instant());
        });
    }
}
