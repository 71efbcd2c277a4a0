package dev.imagery.generation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Installed fonts of Noto as bytes, and the same under names that no machine has installed. */
public final class Typeface {

    private final byte[] bytes;

    public Typeface(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Regular or bold. */
    public static Typeface installed(String family, int weight) {
        try {
            return new Typeface(Files.readAllBytes(file(family, weight == 700 ? "Bold" : "Regular")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String family, String style) {
        var listed = new Companion("fc-list")
                .run(
                        List.of("--format", "%{file}\n", family + ":style=" + style),
                        RunLimits.within(Duration.ofSeconds(30)));
        return Path.of(listed.lines().findFirst().orElseThrow());
    }

    /** With a naming table that knows nothing but a family and a version. */
    public Typeface named(String family, String version) {
        var names = names(family, version);
        var all = ByteBuffer.allocate(bytes.length + names.length).put(bytes).put(names);
        all.putInt(entry("name") + 8, bytes.length).putInt(entry("name") + 12, names.length);
        return new Typeface(all.array());
    }

    /** With an empty table of a tag in place of another. */
    public Typeface with(String tag, String inPlaceOf) {
        var all = bytes.clone();
        System.arraycopy(tag.getBytes(ISO_8859_1), 0, all, entry(inPlaceOf), 4);
        return new Typeface(all);
    }

    public Typeface italic() {
        var all = ByteBuffer.wrap(bytes.clone());
        int selection = all.getInt(entry("OS/2") + 8) + 62;
        all.putShort(selection, (short) (all.getShort(selection) | 1));
        return new Typeface(all.array());
    }

    private int entry(String tag) {
        int entry = 12;
        while (!new String(bytes, entry, 4, ISO_8859_1).equals(tag)) {
            entry += 16;
        }
        return entry;
    }

    private static byte[] names(String family, String version) {
        var first = family.getBytes(UTF_16BE);
        var second = version.getBytes(UTF_16BE);
        var table = ByteBuffer.allocate(6 + 2 * 12 + first.length + second.length);
        table.putShort((short) 0).putShort((short) 2).putShort((short) (6 + 2 * 12));
        putRecord(table, 1, first.length, 0);
        putRecord(table, 5, second.length, first.length);
        return table.put(first).put(second).array();
    }

    private static void putRecord(ByteBuffer table, int id, int length, int offset) {
        for (int number : new int[] {3, 1, 0x409, id, length, offset}) {
            table.putShort((short) number);
        }
    }
}
