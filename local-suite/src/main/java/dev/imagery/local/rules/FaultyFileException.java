package dev.imagery.local.rules;

import dev.imagery.dsl.fault.Position;
import dev.imagery.rules.reading.Fault;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A file cannot be used; the message tells each fault with its place, for a person to read. */
public final class FaultyFileException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private FaultyFileException(String message) {
        super(message);
    }

    /** A file that cannot be read as what it is to be. */
    static FaultyFileException of(String file, Position at, String message) {
        return new FaultyFileException(file + ":" + at + ": " + message);
    }

    /**
     * A file with faults.
     *
     * @param total how many there are, listed or not
     * @param positions of JSON Pointers, where they are known
     */
    static FaultyFileException of(
            String file, List<Fault> faults, int total, Function<String, Optional<Position>> positions) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : faults) {
            String at = positions
                    .apply(fault.pointer())
                    .map(position -> ":" + position)
                    .orElse("");
            lines.add(file + at + ": " + describe(fault));
        }
        if (total > faults.size()) {
            lines.add("%s: and %,d more faults".formatted(file, total - faults.size()));
        }
        return new FaultyFileException(String.join("\n", lines));
    }

    private static String describe(Fault fault) {
        String place = fault.pointer().isEmpty() ? "the file" : fault.pointer();
        String found = fault.found() == null ? "" : ", found " + fault.found();
        String suggestion = fault.suggestion() == null ? "" : " (did you mean " + fault.suggestion() + "?)";
        return fault.code() + ": " + place + ": expected " + fault.expected() + found + suggestion;
    }
}
