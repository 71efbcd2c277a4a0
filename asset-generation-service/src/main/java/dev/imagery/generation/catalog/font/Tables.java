package dev.imagery.generation.catalog.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of one font by their tags (OpenType 1.9, "Table Directory"). */
record Tables(Map<String, Table> byTag) {

    private static final int HEADER = 12;
    private static final int RECORD = 16;

    /**
     * @param file that the font is in
     * @param at where its table directory begins
     */
    static Tables in(Table file, int at) {
        var tables = new HashMap<String, Table>();
        int count = file.u16(at + 4);
        for (int i = 0; i < count; i++) {
            int entry = at + HEADER + i * RECORD;
            tables.put(file.text(entry, 4, ISO_8859_1), file.part(file.place(entry + 8), file.place(entry + 12)));
        }
        return new Tables(tables);
    }

    boolean has(String tag) {
        return byTag.containsKey(tag);
    }

    Optional<Table> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** @throws IndexOutOfBoundsException where there is none */
    Table get(String tag) {
        return find(tag).orElseThrow(() -> new IndexOutOfBoundsException("no table " + tag));
    }
}
