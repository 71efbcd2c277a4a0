package dev.imagery.dsl.catalog;

import static java.util.stream.Collectors.joining;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Popularity by country, a byte each; titles that have the same countries may share them. It has a text of its own, {@code
 * AD=12 AE=50}, which is read without making anything but the bytes.
 */
public final class PopularityByCountry extends AbstractMap<String, Integer> {

    public static final PopularityByCountry NONE = new PopularityByCountry(new String[0], new byte[0]);

    private final String[] countries;
    private final byte[] values;

    private PopularityByCountry(String[] countries, byte[] values) {
        this.countries = countries;
        this.values = values;
    }

    /**
     * The same map.
     *
     * @param popularity 0 to 100 each
     */
    public static PopularityByCountry of(Map<String, Integer> popularity) {
        var sorted = new TreeMap<>(popularity);
        var values = new byte[sorted.size()];
        int place = 0;
        for (int value : sorted.values()) {
            if (value < 0 || value > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("a popularity is 0 to 100, was " + value);
            }
            values[place] = (byte) value;
            place++;
        }
        return new PopularityByCountry(sorted.keySet().toArray(String[]::new), values);
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param like whose countries are shared where they are the same
     */
    public static PopularityByCountry ofText(String text, PopularityByCountry like) {
        var values = new byte[like.countries.length];
        int from = 0;
        for (int place = 0; place < values.length; place++) {
            var country = like.countries[place];
            int equals = from + country.length();
            if (!text.startsWith(country, from) || equals >= text.length() || text.charAt(equals) != '=') {
                return ofText(text);
            }
            int end = end(text, equals);
            values[place] = number(text, equals + 1, end);
            from = end + 1;
        }
        return from > text.length() ? new PopularityByCountry(like.countries, values) : ofText(text);
    }

    private static PopularityByCountry ofText(String text) {
        var popularity = new TreeMap<String, Integer>();
        for (int from = 0; from < text.length(); ) {
            int equals = text.indexOf('=', from);
            int end = end(text, equals);
            popularity.put(text.substring(from, equals), (int) number(text, equals + 1, end));
            from = end + 1;
        }
        return popularity.isEmpty() ? NONE : of(popularity);
    }

    private static int end(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    private static byte number(String text, int from, int end) {
        int number = 0;
        for (int at = from; at < end; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return (byte) number;
    }

    public String text() {
        return entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(" "));
    }

    boolean hasCountriesOf(PopularityByCountry other) {
        return Arrays.equals(countries, other.countries);
    }

    /** The same, with the countries of another that has the same ones. */
    PopularityByCountry sharing(PopularityByCountry other) {
        return new PopularityByCountry(other.countries, values);
    }

    /** The same, with its countries' codes replaced by equal ones. */
    PopularityByCountry with(UnaryOperator<String> shared) {
        return new PopularityByCountry(Arrays.stream(countries).map(shared).toArray(String[]::new), values);
    }

    List<String> countries() {
        return List.of(countries);
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
        for (int place = 0; place < countries.length; place++) {
            all.put(countries[place], (int) values[place]);
        }
        return Collections.unmodifiableMap(all).entrySet();
    }
}
