package dev.imagery.storage.search;

import dev.imagery.storage.database.Conditions;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns by which assets are sorted, all of them in one direction; together they tell any two assets apart. */
record SortKey(List<Column> columns) {

    static SortKey of(List<Column> first, List<Column> then) {
        return new SortKey(Stream.concat(first.stream(), then.stream()).toList());
    }

    /** What to write behind {@code order by} in a query whose rows are called {@code found}. */
    String order(boolean descending) {
        return list(column -> "found." + column.name() + (descending ? " desc" : ""));
    }

    /** Adds that rows come behind the one with this key. */
    void after(List<Object> key, boolean descending, Conditions conditions) {
        conditions.add("(%s) %s (%s)"
                .formatted(list(Column::name), descending ? "<" : ">", list(column -> ":after_" + column.name())));
        for (int i = 0; i < columns.size(); i++) {
            conditions.parameter("after_" + columns.get(i).name(), key.get(i));
        }
    }

    private String list(Function<Column, String> words) {
        return columns.stream().map(words).collect(Collectors.joining(", "));
    }

    /** The values of a row, as texts. */
    List<String> read(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            values.add(column.text(row));
        }
        return values;
    }

    /** The values as parameters of a statement; empty where they are not of these columns. */
    Optional<List<Object>> parameters(List<String> values) {
        if (values.size() != columns.size()) {
            return Optional.empty();
        }
        try {
            List<Object> parameters = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                parameters.add(columns.get(i).parser().apply(values.get(i)));
            }
            return Optional.of(parameters);
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /**
     * One of them.
     *
     * @param parser makes a parameter of its value as a text
     */
    record Column(String name, Function<String, Object> parser) {

        static Column text(String name) {
            return new Column(name, value -> value);
        }

        static Column whole(String name) {
            return new Column(name, Long::valueOf);
        }

        static Column decimal(String name) {
            return new Column(name, Double::valueOf);
        }

        static Column instant(String name) {
            return new Column(name, value -> SqlInstants.of(Instant.parse(value)));
        }

        private String text(ResultSet row) throws SQLException {
            Object value = row.getObject(name);
            return value instanceof Timestamp instant ? instant.toInstant().toString() : value.toString();
        }
    }
}
