package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of a PNG's {@code iCCP} chunk: a name that ends with a zero, the way of compression, and the profile (PNG 3, 11.3.2.3). */
final class PngProfile {

    private static final int LONGEST_NAME = 79;
    private static final int AFTER_NAME = 2;

    private PngProfile() {}

    /** The beginning of the profile, as far as it can be inflated; nothing where it is broken, of which its decoder tells. */
    static ByteBuffer inflated(Bytes bytes, PngChunk chunk) {
        var profile = ByteBuffer.allocate(StatedColours.MOST_OF_PROFILE);
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed(bytes, chunk));
            int inflated = inflater.inflate(profile);
            while (inflated > 0) {
                inflated = inflater.inflate(profile);
            }
        } catch (DataFormatException e) {
            profile.clear().limit(0);
            return profile.asReadOnlyBuffer();
        }
        return profile.flip().asReadOnlyBuffer();
    }

    private static ByteBuffer compressed(Bytes bytes, PngChunk chunk) {
        var content = bytes.copy(chunk.content(), chunk.length(), StatedColours.MOST_OF_PROFILE);
        int name = 0;
        while (name < Math.min(content.limit(), LONGEST_NAME) && content.get(name) != 0) {
            name++;
        }
        return content.position(Math.min(name + AFTER_NAME, content.limit()));
    }
}
