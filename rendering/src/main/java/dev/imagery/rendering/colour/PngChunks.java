package dev.imagery.rendering.colour;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG up to its pixels (PNG 3, 11.2.1 and 11.3.2.3). */
final class PngChunks {

    private static final int FIRST = 8;
    private static final int COLOUR_TYPE = FIRST + 8 + 9;

    /** In the colour type. */
    private static final int WITH_COLOUR = 2;

    /** Length, type and check. */
    private static final int AROUND = 12;

    private static final int LONGEST_NAME = 79;

    private PngChunks() {}

    static PictureHead head(FileBytes file) throws IOException {
        var channels = (file.at(COLOUR_TYPE, 1).get() & WITH_COLOUR) == 0 ? Channels.GREY : Channels.RGB;
        long at = FIRST;
        while (at + AROUND <= file.length()) {
            var start = file.at(at, 8);
            long length = start.getInt(0) & 0xFFFFFFFFL;
            var type = FileBytes.ascii(start, 4, 4);
            if (type.equals("iCCP")) {
                return new PictureHead(
                        channels,
                        Optional.of(new IccProfile(profile(file.upTo(at + 8, length, PictureHead.MOST_OF_PROFILE)))));
            }
            if (type.equals("IDAT")) {
                break;
            }
            at += AROUND + length;
        }
        return new PictureHead(channels, Optional.empty());
    }

    /** Behind a name that ends with a zero, and the number of the way of compression. */
    private static byte[] profile(byte[] chunk) {
        int name = 0;
        while (name < Math.min(chunk.length, LONGEST_NAME) && chunk[name] != 0) {
            name++;
        }
        var profile = new byte[PictureHead.MOST_OF_PROFILE];
        try (var inflater = new Inflater()) {
            int from = Math.min(name + 2, chunk.length);
            inflater.setInput(chunk, from, chunk.length - from);
            int length = 0;
            int inflated = inflater.inflate(profile);
            while (inflated > 0) {
                length += inflated;
                inflated = inflater.inflate(profile, length, profile.length - length);
            }
            return Arrays.copyOf(profile, length);
        } catch (DataFormatException e) {
            // Its decoder tells of it.
            return new byte[0];
        }
    }
}
