package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the states that batches enter, and tells followers of them in the same transaction. */
@Component
class Transitions {

    private final BatchRows rows;

    /** Asked for when a batch changes, as followers may submit batches themselves. */
    private final ObjectProvider<BatchFollower> followers;

    Transitions(BatchRows rows, ObjectProvider<BatchFollower> followers) {
        this.rows = rows;
        this.followers = followers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Batch.Accepted batch) {
        rows.insert(batch);
        tell(batch);
    }

    /** @param batch that is locked, in its new state */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Batch batch) {
        rows.save(batch);
        tell(batch);
    }

    private void tell(Batch batch) {
        followers.orderedStream().forEach(follower -> follower.entered(batch));
    }
}
