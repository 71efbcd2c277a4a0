package dev.imagery.dsl.catalog;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Popularity by country, a byte each; the countries shared by the titles that have the same ones. */
final class PackedPopularity extends AbstractMap<String, Integer> {

    private final String[] countries;
    private final byte[] values;

    private PackedPopularity(String[] countries, byte[] values) {
        this.countries = countries;
        this.values = values;
    }

    /**
     * The same map, or a copy where a value is no byte.
     *
     * @param shared the same array for the same countries
     */
    static Map<String, Integer> of(Map<String, Integer> popularity, Function<List<String>, String[]> shared) {
        if (popularity.isEmpty()
                || popularity.values().stream().anyMatch(value -> value < Byte.MIN_VALUE || value > Byte.MAX_VALUE)) {
            return Map.copyOf(popularity);
        }
        var sorted = new TreeMap<>(popularity);
        var values = new byte[sorted.size()];
        int i = 0;
        for (int value : sorted.values()) {
            values[i] = (byte) value;
            i++;
        }
        return new PackedPopularity(shared.apply(List.copyOf(sorted.keySet())), values);
    }

    @Override
    public int size() {
        return countries.length;
    }

    @Override
    public boolean containsKey(@Nullable Object country) {
        return place(country) >= 0;
    }

    @Override
    public @Nullable Integer get(@Nullable Object country) {
        int place = place(country);
        return place < 0 ? null : Integer.valueOf(values[place]);
    }

    private int place(@Nullable Object country) {
        return country instanceof String code ? Arrays.binarySearch(countries, code) : -1;
    }

    @Override
    public Set<Map.Entry<String, Integer>> entrySet() {
        var all = new TreeMap<String, Integer>();
        for (int i = 0; i < countries.length; i++) {
            all.put(countries[i], (int) values[i]);
        }
        return Collections.unmodifiableMap(all).entrySet();
    }
}
