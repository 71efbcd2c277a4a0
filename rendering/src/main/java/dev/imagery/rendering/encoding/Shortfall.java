package dev.imagery.rendering.encoding;

import dev.imagery.dsl.expansion.Output;
import java.util.Locale;

/**
 * A file that is larger than it is meant to be, as no lower quality was allowed.
 *
 * @param most how many bytes it is meant to have at most
 * @param bytes that it has
 */
public record Shortfall(Output output, long most, long bytes) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "the lean %s of %s has %,d bytes, more than %,d: no lower quality is allowed",
                output.format().word(),
                output.size(),
                bytes,
                most);
    }
}
