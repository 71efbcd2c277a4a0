package dev.imagery.dsl.selection;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something for each country that there is something of: a table by the two letters, as it is asked for millions of times. */
final class ByCountry<T> {

    private static final int LETTERS = 26;

    private final @Nullable Object[] values = new Object[LETTERS * LETTERS];

    /** @param country ISO 3166-1 alpha-2 */
    @SuppressWarnings("unchecked") // only this method sets values
    T computeIfAbsent(String country, Supplier<T> making) {
        int index = index(country);
        var found = (T) values[index];
        if (found == null) {
            found = making.get();
            values[index] = found;
        }
        return found;
    }

    @SuppressWarnings("unchecked") // as above
    Optional<T> find(String country) {
        return Optional.ofNullable((T) values[index(country)]);
    }

    private static int index(String country) {
        return (country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A';
    }
}
