package dev.imagery.rendering;

import dev.imagery.rendering.artwork.HeaderBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Good files, broken at random, but the same in each run. */
final class BrokenFiles {

    private final Map<String, byte[]> good;
    private final Random random = new Random(500);

    /** @param good a file of each format, by media type */
    BrokenFiles(Map<String, byte[]> good) {
        this.good = good;
    }

    /** 120 good files that end too early, at any place but the last hundredth. */
    List<HostileFile> truncated() {
        var files = new ArrayList<HostileFile>();
        good.forEach((type, bytes) -> {
            for (int i = 0; i < 30; i++) {
                int length = random.nextInt(bytes.length * 99 / 100);
                files.add(new HostileFile("the first " + length + " bytes", Arrays.copyOf(bytes, length), type));
            }
        });
        return files;
    }

    /** 208 good files with bytes changed, put in, taken out or repeated at random. */
    List<HostileFile> mutated() {
        var files = new ArrayList<HostileFile>();
        good.forEach((type, bytes) -> {
            for (int i = 0; i < 52; i++) {
                // Half of them near the header.
                int within = i % 2 == 0 ? Math.min(bytes.length, 400) : bytes.length;
                files.add(new HostileFile("mutation " + i, mutated(bytes, within, i / 2 % 4), type));
            }
        });
        return files;
    }

    private byte[] mutated(byte[] bytes, int within, int way) {
        int at = random.nextInt(within);
        int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
        var before = Arrays.copyOf(bytes, at);
        var here = Arrays.copyOfRange(bytes, at, at + length);
        var after = Arrays.copyOfRange(bytes, at + length, bytes.length);
        var noise = new byte[length];
        random.nextBytes(noise);
        return switch (way) {
            case 0 -> {
                var changed = bytes.clone();
                for (int i = 0; i < 4; i++) {
                    changed[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
                }
                yield changed;
            }
            case 1 -> HeaderBytes.joined(before, noise, after);
            case 2 -> HeaderBytes.joined(before, after);
            default -> HeaderBytes.joined(before, here, here, after);
        };
    }
}
