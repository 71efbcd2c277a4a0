package dev.imagery.storage.publication;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.lifecycle.Refusal;
import java.util.List;
import java.util.Optional;

/** What the gate comes to, with what was said to it. */
sealed interface Judgement {

    /** Nobody loses imagery. */
    record Passed() implements Judgement {}

    /** Somebody does, and somebody wants it so. */
    record Overruled(Overruling overruling) implements Judgement {}

    /** Somebody does, and nobody said that this is meant. */
    record Stopped(Refusal refusal) implements Judgement {}

    static Judgement of(PublishOrder order, List<Loss> losses) {
        if (losses.isEmpty()) {
            return new Passed();
        }
        Optional<Judgement> overruled = order.override().map(reason -> new Overruled(new Overruling(reason, losses)));
        return overruled.orElseGet(() -> new Stopped(refusal(order.version(), losses)));
    }

    private static Refusal refusal(int version, List<Loss> losses) {
        List<Fault> faults = losses.stream().map(Loss::fault).toList();
        String markets = losses.size() == 1 ? "a market" : losses.size() + " markets";
        return new Refusal(
                422,
                "Version %d would take imagery from %s".formatted(version, markets),
                "What is live stays live. Where it is meant, publish it with the reason as `override`.",
                faults);
    }
}
