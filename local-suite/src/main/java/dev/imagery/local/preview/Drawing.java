package dev.imagery.local.preview;

import dev.imagery.local.client.Preview;
import java.io.IOException;

/** Draws a picture of a recipe. */
@FunctionalInterface
public interface Drawing {

    /** @throws IOException with a message for people where it cannot be drawn */
    Preview draw(byte[] recipe, String context) throws IOException;
}
