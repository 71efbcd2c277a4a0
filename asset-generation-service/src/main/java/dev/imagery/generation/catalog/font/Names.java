package dev.imagery.generation.catalog.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a font says of itself (OpenType 1.9, "name — Naming Table"). */
record Names(List<Name> all) {

    private static final int FAMILY = 1;
    private static final int VERSION = 5;
    private static final int LICENCE = 13;
    private static final int TYPOGRAPHIC_FAMILY = 16;

    private static final int MACINTOSH = 1;
    private static final int WINDOWS = 3;
    private static final int ENGLISH_OF_WINDOWS = 0x409;

    /** No font comes near it; a hostile one may have 65,535 records that name the same 64 KiB. */
    private static final int MOST_RECORDS = 2_000;

    private static final int MOST_BYTES = 4_000;

    private record Name(int id, boolean english, String text) {}

    static Names in(Table table) {
        var names = new ArrayList<Name>();
        int strings = table.u16(4);
        int count = Math.min(table.u16(2), MOST_RECORDS);
        for (int i = 0; i < count; i++) {
            int at = 6 + i * 12;
            int id = table.u16(at + 6);
            if (id == FAMILY || id == VERSION || id == LICENCE || id == TYPOGRAPHIC_FAMILY) {
                int platform = table.u16(at);
                var charset = platform == MACINTOSH ? ISO_8859_1 : UTF_16BE;
                int language = table.u16(at + 4);
                boolean english = platform == WINDOWS ? language == ENGLISH_OF_WINDOWS : language == 0;
                int length = Math.min(table.u16(at + 8), MOST_BYTES);
                var text = table.text(strings + table.u16(at + 10), length, charset)
                        .strip();
                if (!text.isEmpty()) {
                    names.add(new Name(id, english, text));
                }
            }
        }
        return new Names(names);
    }

    /** The names of the family, each once: those that count all weights as one family before those of four styles, English first. */
    List<String> families() {
        return Stream.concat(texts(TYPOGRAPHIC_FAMILY), texts(FAMILY))
                .distinct()
                .toList();
    }

    /** Empty where nothing is said. */
    String version() {
        return texts(VERSION).findFirst().orElse("");
    }

    /** Empty where nothing is said. */
    String licence() {
        return texts(LICENCE).findFirst().orElse("");
    }

    private Stream<String> texts(int id) {
        return Stream.of(true, false)
                .flatMap(english -> all.stream().filter(name -> name.id == id && name.english == english))
                .map(Name::text);
    }
}
