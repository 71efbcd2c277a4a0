package dev.imagery.storage.publication;

import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.difference.Differences;
import dev.imagery.storage.group.GroupLedger;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Does what is asked, tells what it comes to, and takes it all back: nothing of it is ever seen by anybody. */
@Service
class Rehearsal {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Differences differences;
    private final AuditLog audit;

    Rehearsal(GroupLedger ledger, Publications publications, Differences differences, AuditLog audit) {
        this.ledger = ledger;
        this.publications = publications;
        this.differences = differences;
        this.audit = audit;
    }

    /** @throws dev.imagery.starter.problem.ProblemException as the call itself would */
    @Transactional
    public PublicationView of(String group, Supplier<PublicationView> call) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        Publication live = Course.of(ledger.hold(group), publications).live();
        PublicationView would = audit.unnoted(call);
        return live == null || would.refusal() != null
                ? would
                : would.with(differences.between(group, live.version(), would.version()));
    }
}
