package dev.imagery.generation.webhook;

import dev.imagery.generation.batch.BatchFollower;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what becomes of batches, as far as it does not become a publication: {@link PublicationFollowing} tells of these. */
@Component
class BatchTelling implements BatchFollower {

    private final Events events;

    BatchTelling(Events events) {
        this.events = events;
    }

    @Override
    public void entered(Batch batch) {
        switch (batch) {
            case Batch.Failed failed ->
                events.happened(event(EventType.FAILED, failed).because(failed.faults()));
            case Batch.AwaitingApproval sealed ->
                events.happened(event(EventType.AWAITING_APPROVAL, sealed).ofVersion(sealed.version()));
            case Batch.Refused refused -> {
                if (!wasPublication(refused.faults())) {
                    events.happened(event(EventType.REFUSED, refused)
                            .ofVersion(refused.version())
                            .because(refused.faults()));
                }
            }
            case Batch.Open _, Batch.Live _, Batch.Cancelled _, Batch.Superseded _ -> {}
        }
    }

    private static boolean wasPublication(List<BatchFault> faults) {
        return faults.stream().anyMatch(fault -> fault.code().equals(BatchFault.PUBLICATION_REFUSED));
    }

    private static Event event(EventType type, Batch.Ended batch) {
        return Event.of(type, batch.submission().group(), batch.endedAt()).ofBatch(batch.id());
    }
}
