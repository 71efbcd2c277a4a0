package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.fault.FaultySuite;
import dev.imagery.local.chaos.schedule.Fault;
import dev.imagery.local.chaos.schedule.FaultKind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Brings about the faults of a schedule, and counts them. */
final class Injection {

    private final FaultySuite suite;
    private final RunClock clock;
    private final Consumer<String> events;
    private final Map<FaultKind, Integer> done = new EnumMap<>(FaultKind.class);

    Injection(FaultySuite suite, RunClock clock, Consumer<String> events) {
        this.suite = suite;
        this.clock = clock;
        this.events = events;
    }

    /** Waits for one fault's time, and until it is over. */
    void run(Fault fault) {
        try {
            clock.sleepUntil(fault.at());
            if (!suite.begin(fault)) {
                tell(fault, "has nothing to befall");
                return;
            }
            count(fault.kind());
            tell(fault, "for %d ms".formatted(fault.length().toMillis()));
            try {
                clock.sleepUntil(fault.end());
            } finally {
                suite.end(fault);
            }
        } catch (IOException e) {
            tell(fault, "did not come about: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many there were of each kind. */
    synchronized Map<FaultKind, Integer> done() {
        return new EnumMap<>(done);
    }

    private synchronized void count(FaultKind kind) {
        done.merge(kind, 1, Integer::sum);
    }

    private void tell(Fault fault, String what) {
        events.accept(String.format(
                Locale.ROOT,
                "%6.1f s  %s %s",
                clock.counted() / 1_000.0,
                fault.kind().word(),
                what));
    }
}
