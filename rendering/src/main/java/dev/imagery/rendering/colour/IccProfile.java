package dev.imagery.rendering.colour;

import dev.imagery.rendering.artwork.Channels;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** An ICC profile, or its beginning (ICC.1:2022, 7). */
final class IccProfile {

    private static final int SPACE = 16;
    private static final int CONNECTION_SPACE = 20;
    private static final int TAGS = 128;
    private static final int TAG = 12;
    private static final int MOST_TAGS = 100;
    private static final double FIXED = 65_536;

    /** The colorants of sRGB under D50, as X, Y and Z of red, green and blue. */
    private static final double[][] SRGB = {
        {0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141},
    };

    /** In the third decimal the colorants of the sRGB profiles in use differ. */
    private static final double SAME = 0.002;

    private final ByteBuffer bytes;

    IccProfile(ByteBuffer bytes) {
        this.bytes = bytes.slice();
    }

    /** What the colours are made of that it describes; empty where it is none of what artwork is made of, or no profile. */
    Optional<Channels> channels() {
        return switch (ascii(SPACE)) {
            case "GRAY" -> Optional.of(Channels.GREY);
            case "RGB " -> Optional.of(Channels.RGB);
            case "CMYK" -> Optional.of(Channels.CMYK);
            default -> Optional.empty();
        };
    }

    /** Whether it can tell the colours of such pixels. Grey ones are of as much red as green and blue. */
    boolean suits(Channels pixels) {
        return channels()
                .filter(described -> described == pixels || (pixels == Channels.GREY && described == Channels.RGB))
                .isPresent();
    }

    /** Whether its colours are those of sRGB, but for what nobody sees. */
    boolean isSrgb() {
        return ascii(SPACE).equals("RGB ")
                && ascii(CONNECTION_SPACE).equals("XYZ ")
                && Stream.of("A2B0", "A2B1", "D2B0", "D2B1")
                        .allMatch(tag -> find(tag).isEmpty())
                && hasColorant("rXYZ", SRGB[0])
                && hasColorant("gXYZ", SRGB[1])
                && hasColorant("bXYZ", SRGB[2])
                && Stream.of("rTRC", "gTRC", "bTRC")
                        .allMatch(tag ->
                                find(tag).flatMap(ToneCurve::read).stream().anyMatch(ToneCurve::isThatOfSrgb));
    }

    private boolean hasColorant(String tag, double[] expected) {
        return find(tag)
                .filter(found -> found.remaining() >= 20)
                .filter(found -> {
                    for (int i = 0; i < expected.length; i++) {
                        if (Math.abs(found.getInt(8 + 4 * i) / FIXED - expected[i]) > SAME) {
                            return false;
                        }
                    }
                    return true;
                })
                .isPresent();
    }

    /** The bytes of a tag; empty where it is not there or not whole. */
    private Optional<ByteBuffer> find(String signature) {
        if (bytes.limit() < TAGS + 4) {
            return Optional.empty();
        }
        int count = Math.clamp(bytes.getInt(TAGS), 0, MOST_TAGS);
        for (int i = 0, at = TAGS + 4; i < count && at + TAG <= bytes.limit(); i++, at += TAG) {
            if (ascii(at).equals(signature)) {
                long from = bytes.getInt(at + 4) & 0xFFFFFFFFL;
                long length = bytes.getInt(at + 8) & 0xFFFFFFFFL;
                return from + length <= bytes.limit()
                        ? Optional.of(bytes.slice((int) from, (int) length))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String ascii(int at) {
        return at + 4 <= bytes.limit()
                ? StandardCharsets.US_ASCII.decode(bytes.slice(at, 4)).toString()
                : "";
    }
}
