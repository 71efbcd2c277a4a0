package dev.imagery.storage.database;

import dev.imagery.storage.asset.Sha256;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** One column of a set, as a parameter for {@code unnest} or {@code any}. */
public final class SqlArrays {

    private SqlArrays() {}

    public static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return new SqlArrayValue("text", (Object[]) rows.stream().map(column).toArray(String[]::new));
    }

    public static <T> SqlArrayValue integers(Collection<T> rows, Function<T, @Nullable Integer> column) {
        return new SqlArrayValue("int4", (Object[]) rows.stream().map(column).toArray(Integer[]::new));
    }

    public static <T> SqlArrayValue doubles(Collection<T> rows, Function<T, @Nullable Double> column) {
        return new SqlArrayValue("float8", (Object[]) rows.stream().map(column).toArray(Double[]::new));
    }

    public static <T> SqlArrayValue longs(Collection<T> rows, Function<T, Long> column) {
        return new SqlArrayValue("int8", (Object[]) rows.stream().map(column).toArray(Long[]::new));
    }

    /** The driver knows bytes in an array of arrays of bytes only. */
    public static <T> SqlArrayValue digests(Collection<T> rows, Function<T, Sha256> column) {
        return new SqlArrayValue(
                "bytea", (Object[]) rows.stream().map(column).map(Sha256::bytes).toArray(byte[][]::new));
    }
}
