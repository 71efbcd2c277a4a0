package dev.imagery.dsl.catalog;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names by language: the languages shared by the titles that have the same ones, the names in UTF-8. */
@SuppressWarnings("JdkObsolete") // a NavigableMap would be three times as long, and nobody asks for one
final class PackedNames extends AbstractMap<String, String> implements SortedMap<String, String> {

    private static final char END = '\0';

    private final String[] languages;
    private final byte[] names;

    private PackedNames(String[] languages, byte[] names) {
        this.languages = languages;
        this.names = names;
    }

    /**
     * The same map, or a copy where a name cannot be packed.
     *
     * @param shared the same array for the same languages
     */
    static SortedMap<String, String> of(SortedMap<String, String> names, Function<List<String>, String[]> shared) {
        var joined = new StringBuilder();
        for (var name : names.values()) {
            if (name.indexOf(END) >= 0) {
                return Collections.unmodifiableSortedMap(new TreeMap<>(names));
            }
            joined.append(name).append(END);
        }
        return new PackedNames(
                shared.apply(List.copyOf(names.keySet())), joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int size() {
        return languages.length;
    }

    @Override
    public boolean containsKey(@Nullable Object language) {
        return place(language) >= 0;
    }

    @Override
    public @Nullable String get(@Nullable Object language) {
        int place = place(language);
        return place < 0 ? null : name(place);
    }

    private int place(@Nullable Object language) {
        return language instanceof String tag ? Arrays.binarySearch(languages, tag) : -1;
    }

    private String name(int place) {
        int from = 0;
        for (int i = 0; i < place; i++) {
            from = end(from) + 1;
        }
        return new String(names, from, end(from) - from, StandardCharsets.UTF_8);
    }

    private int end(int from) {
        int at = from;
        while (names[at] != END) {
            at++;
        }
        return at;
    }

    private SortedMap<String, String> unpacked() {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < languages.length; i++) {
            all.put(languages[i], name(i));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return unpacked().entrySet();
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, String> subMap(String from, String to) {
        return unpacked().subMap(from, to);
    }

    @Override
    public SortedMap<String, String> headMap(String to) {
        return unpacked().headMap(to);
    }

    @Override
    public SortedMap<String, String> tailMap(String from) {
        return unpacked().tailMap(from);
    }

    @Override
    public String firstKey() {
        return unpacked().firstKey();
    }

    @Override
    public String lastKey() {
        return unpacked().lastKey();
    }
}
