package dev.imagery.generation.withdrawal;

import dev.imagery.generation.catalog.Withdrawal;
import dev.imagery.generation.catalog.WithdrawnTitles;
import dev.imagery.generation.schedule.availability.LookingAtOnce;
import dev.imagery.generation.webhook.WithdrawalTelling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws titles and restores them. Live groups are looked at with the very revision that this takes. */
@Service
class Withdrawing {

    private static final Logger log = LoggerFactory.getLogger(Withdrawing.class);

    private final WithdrawnTitles titles;
    private final LookingAtOnce looking;
    private final WithdrawalTelling telling;

    Withdrawing(WithdrawnTitles titles, LookingAtOnce looking, WithdrawalTelling telling) {
        this.titles = titles;
        this.looking = looking;
        this.telling = telling;
    }

    @Transactional
    public WithdrawnTitles.Change withdraw(Withdrawal withdrawal) {
        var change = titles.withdraw(withdrawal);
        if (change.changed()) {
            looking.lookAtAll(change.noted().revision());
            log.info("{} is in the catalogue", withdrawal);
        }
        return change;
    }

    @Transactional
    public WithdrawnTitles.Change restore(UUID id) {
        var change = titles.restore(id);
        change.noted().restored().filter(_ -> change.changed()).ifPresent(revision -> {
            looking.lookAtAll(revision);
            log.info("{} is taken back", change.noted().withdrawal());
        });
        return change;
    }

    /** Has webhooks told of what is not done in time; again does nothing. */
    @Transactional
    public void overdue(UUID id, Instant since, List<OverdueGroup> groups) {
        if (titles.overdue(id, since)) {
            groups.forEach(group -> telling.overdue(group.group(), group.version(), group.message(), since));
        }
    }
}
