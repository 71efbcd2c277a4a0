package dev.imagery.storage.check;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a check, part after part and in portions; where it was stopped it goes on with the portion that it was at. */
@Component
class Checking {

    private static final Logger log = LoggerFactory.getLogger(Checking.class);
    private static final String DONE = "done";

    private final List<Part> parts;
    private final Checks checks;
    private final Clock clock;

    Checking(List<Part> parts, Checks checks, Clock clock) {
        this.parts = parts;
        this.checks = checks;
        this.clock = clock;
    }

    /** Whether the check is at its end; else it is to be called again. */
    boolean check(UUID id, BooleanSupplier goOn) {
        try {
            Checks.Progress at = checks.start(id, clock.instant());
            while (!at.part().equals(DONE)) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                at = portion(id, at);
            }
            checks.ended(id, clock.instant(), null);
        } catch (RuntimeException failure) {
            log.error("Check {} failed", id, failure);
            checks.ended(id, clock.instant(), String.valueOf(failure.getMessage()));
        }
        return true;
    }

    private Checks.Progress portion(UUID id, Checks.Progress at) {
        int index = index(at.part());
        Part part = parts.get(index);
        Part.Portion portion = part.next(at.position(), at.mode());
        String next = portion.last().isPresent() ? part.name() : after(index);
        checks.note(id, part, portion, next);
        return new Checks.Progress(next, portion.last().orElse(""), at.mode());
    }

    private int index(String name) {
        return parts.stream().map(Part::name).toList().indexOf(name);
    }

    private String after(int index) {
        return index + 1 < parts.size() ? parts.get(index + 1).name() : DONE;
    }
}
