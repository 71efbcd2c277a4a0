package dev.imagery.storage.database;

import dev.imagery.storage.asset.SafeArea;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The column that an asset's safe areas are kept in: the four numbers of each, one after the other. */
public final class SafeAreaColumn {

    /** Its name. */
    public static final String NAME = "safe_areas";

    private static final int NUMBERS = 4;

    private SafeAreaColumn() {}

    /** The safe areas of a row; empty where it tells none. */
    public static List<SafeArea> read(ResultSet row) throws SQLException {
        Array column = row.getArray(NAME);
        if (column == null) {
            return List.of();
        }
        Integer[] numbers = (Integer[]) column.getArray();
        List<SafeArea> areas = new ArrayList<>(numbers.length / NUMBERS);
        for (int i = 0; i < numbers.length; i += NUMBERS) {
            areas.add(new SafeArea(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]));
        }
        return List.copyOf(areas);
    }

    /** As a text to be cast to {@code integer[]}, since a set cannot carry arrays; null for none. */
    public static @Nullable String literal(List<SafeArea> areas) {
        return areas.isEmpty()
                ? null
                : areas.stream()
                        .flatMap(area -> Stream.of(area.x(), area.y(), area.width(), area.height()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
