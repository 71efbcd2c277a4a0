package dev.imagery.rendering.encoding;

import dev.imagery.dsl.expansion.Output;
import dev.imagery.rendering.RenderFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The best quality of the ladder within so many bytes. */
final class ByteBudget {

    private ByteBudget() {}

    /** @throws RenderFailure where not even the lowest quality is within the budget, telling what it needs */
    static int find(Output output, long budget, Trials trials) throws IOException {
        try {
            var found = Ladder.highest(quality -> {
                try {
                    return trials.bytesAt(quality) <= budget;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (found.isPresent()) {
                return found.get();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        var message = String.format(
                Locale.ROOT,
                "no %s of %s is within %,d bytes: the lowest quality, %d, needs %,d",
                output.format().word(),
                output.size(),
                budget,
                Ladder.LOWEST,
                trials.bytesAt(Ladder.LOWEST));
        throw RenderFailure.permanent(message, new IllegalArgumentException(message));
    }
}
