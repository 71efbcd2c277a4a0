package dev.imagery.storage.pin;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.publication.EmergencyPublishing;
import dev.imagery.storage.publication.PublicationView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pins markets to known assets, until an instant or until somebody takes the pin away. */
@Service
public class Pinning {

    private final Pins pins;
    private final EmergencyPublishing emergency;
    private final ObjectProvider<Scheduler> scheduler;

    /** @param scheduler asked for late, as its tasks need this */
    Pinning(Pins pins, EmergencyPublishing emergency, ObjectProvider<Scheduler> scheduler) {
        this.pins = pins;
        this.emergency = emergency;
        this.scheduler = scheduler;
    }

    @Transactional(readOnly = true)
    List<PinView> all() {
        return pins.all().stream().map(PinView::of).toList();
    }

    /** @throws ProblemException 404 where the market is not pinned */
    @Transactional(readOnly = true)
    PinView one(Market market) {
        return pins.find(market).map(PinView::of).orElseThrow(() -> notPinned(market));
    }

    /**
     * Takes the place of what the market was pinned to before.
     *
     * @throws ProblemException 404 where there is no such version; 409 where it is not sealed, is kept no longer or shows nothing there
     */
    @Transactional
    PublicationView pin(Pin pin, Caller caller) {
        emergency.hold();
        PublicationView publication = emergency.show(pin.market(), Optional.of(pin.shown()), Action.PIN, caller);
        pins.put(pin);
        scheduler
                .getObject()
                .schedule(
                        PinEndTask.DESCRIPTOR
                                .instance(PinEnd.of(pin).instance())
                                .scheduledTo(pin.until()),
                        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        return publication;
    }

    /** @throws ProblemException 404 where the market is not pinned */
    @Transactional
    public PublicationView unpin(Market market, Caller caller) {
        emergency.hold();
        if (pins.find(market).isEmpty()) {
            throw notPinned(market);
        }
        return remove(market, caller);
    }

    /**
     * Takes the pins of markets away whose pictures may not be shown any more; a market that is not pinned is passed over.
     *
     * @return the version that is on its way by it; empty where nothing changes
     */
    @Transactional
    public Optional<Integer> release(Collection<Market> markets, Caller caller) {
        emergency.hold();
        return markets.stream()
                .filter(market -> pins.find(market).isPresent())
                .map(market -> remove(market, caller).version())
                .reduce((before, last) -> last);
    }

    /** Ends a pin whose instant has come, unless another took its place or somebody took it away. */
    @Transactional
    void due(PinEnd end) {
        emergency.hold();
        pins.find(end.market())
                .filter(pin -> PinEnd.of(pin).equals(end))
                .ifPresent(pin -> remove(pin.market(), Caller.later(pin.actor())));
    }

    private PublicationView remove(Market market, Caller caller) {
        pins.remove(market);
        return emergency.show(market, Optional.empty(), Action.UNPIN, caller);
    }

    private static ProblemException notPinned(Market market) {
        return ProblemException.notFound(market + " is not pinned");
    }
}
