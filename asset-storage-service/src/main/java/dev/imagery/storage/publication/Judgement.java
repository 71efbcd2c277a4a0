package dev.imagery.storage.publication;

import dev.imagery.storage.lifecycle.Refusal;
import java.util.Optional;

/** What the gate comes to, with what was said to it. */
sealed interface Judgement {

    /** Nobody loses imagery, and nobody is shown what is withdrawn. */
    record Passed() implements Judgement {}

    /** Somebody wants it so, whatever the gate says. */
    record Overruled(Overruling overruling) implements Judgement {}

    /** Somebody does, and nobody said that this is meant. */
    record Stopped(Refusal refusal) implements Judgement {}

    static Judgement of(int version, Optional<String> override, Objections objections) {
        Optional<Judgement> overruled = override.map(reason -> new Overruled(Overruling.of(reason, objections)));
        return overruled.orElseGet(
                () -> objections.isEmpty() ? new Passed() : new Stopped(objections.refusal(version)));
    }
}
