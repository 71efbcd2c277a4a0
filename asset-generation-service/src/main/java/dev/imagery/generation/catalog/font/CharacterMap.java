package dev.imagery.generation.catalog.font;

import dev.imagery.dsl.font.Coverage;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which characters a font has glyphs for, by its Unicode subtable of format 12 or 4 (OpenType 1.9, "cmap — Character to Glyph Index
 * Mapping Table"). Ranges have to rise, as the specification wants them: whatever a file says, none is gone through twice.
 */
final class CharacterMap {

    private static final int UNICODE = 0;
    private static final int WINDOWS = 3;

    private final int glyphs;
    private final BitSet points = new BitSet();

    private CharacterMap(int glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * @param glyphs how many the font has; the first of them is the box
     * @throws IndexOutOfBoundsException where the table is broken
     */
    static Coverage in(Table table, int glyphs) {
        var map = new CharacterMap(glyphs);
        IntStream.range(0, table.u16(2))
                .map(i -> 4 + i * 8)
                .filter(record -> isUnicode(table.u16(record), table.u16(record + 2)))
                .mapToObj(record -> {
                    int at = table.place(record + 4);
                    return table.part(at, table.length() - at);
                })
                .filter(subtable -> subtable.u16(0) == 12 || subtable.u16(0) == 4)
                .max(Comparator.comparingInt(subtable -> subtable.u16(0)))
                .ifPresent(subtable -> {
                    if (subtable.u16(0) == 12) {
                        map.readGroups(subtable);
                    } else {
                        map.readSegments(subtable);
                    }
                });
        return Coverage.of(map.points);
    }

    private static boolean isUnicode(int platform, int encoding) {
        return platform == UNICODE || (platform == WINDOWS && (encoding == 1 || encoding == 10));
    }

    private void readGroups(Table table) {
        long count = table.u32(12);
        long least = 0;
        for (int i = 0; i < count; i++) {
            int at = 16 + i * 12;
            long first = table.u32(at);
            long last = table.u32(at + 4);
            long glyph = table.u32(at + 8);
            if (first < least || last < first || last > Character.MAX_CODE_POINT) {
                throw new IndexOutOfBoundsException("groups of characters that do not rise");
            }
            least = last + 1;
            // The box stands for none, and glyphs that there are not draw none.
            long begin = glyph == 0 ? first + 1 : first;
            long end = Math.min(last, first + glyphs - 1 - glyph);
            if (begin <= end) {
                points.set((int) begin, (int) end + 1);
            }
        }
    }

    private void readSegments(Table table) {
        int segments = table.u16(6) / 2;
        int least = 0;
        for (int i = 0; i < segments; i++) {
            int ends = 14 + 2 * i;
            int begins = ends + 2 + 2 * segments;
            int first = table.u16(begins);
            int last = table.u16(ends);
            if (first < least || last < first) {
                throw new IndexOutOfBoundsException("segments of characters that do not rise");
            }
            least = last + 1;
            int delta = table.u16(begins + 2 * segments);
            int offsets = begins + 4 * segments;
            int offset = table.u16(offsets);
            // The last segment is the end mark, and may point anywhere.
            for (int point = first; point <= last && point != 0xFFFF; point++) {
                int listed = offset == 0 ? point : table.u16(offsets + offset + 2 * (point - first));
                int glyph = offset != 0 && listed == 0 ? 0 : (listed + delta) & 0xFFFF;
                points.set(point, glyph > 0 && glyph < glyphs);
            }
        }
    }
}
