package dev.imagery.generation.webhook;

import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells that a withdrawal is overdue, a group at a time. */
@Component
public class WithdrawalTelling {

    private final Events events;

    WithdrawalTelling(Events events) {
        this.events = events;
    }

    /**
     * @param version that is live
     * @param message what is not done, for people
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overdue(String group, int version, String message, Instant since) {
        events.happened(Event.of(EventType.WITHDRAWAL_OVERDUE, group, since)
                .ofVersion(version)
                .because(List.of(BatchFault.ofAll("withdrawal-overdue", message))));
    }
}
