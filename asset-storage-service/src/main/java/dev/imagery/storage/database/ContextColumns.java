package dev.imagery.storage.database;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;

/** The columns that an asset's context is kept in. */
public final class ContextColumns {

    /** Their names, in the order in which contexts are sorted. */
    public static final String NAMES = "country, language, platform, resolution, cell";

    /** The parameters that {@link #arrays} gives, in the same order. */
    public static final String ARRAYS = ":countries, :languages, :platforms, :resolutions, :cells";

    private ContextColumns() {}

    /** The context of a row. */
    public static AssetContext read(ResultSet row) throws SQLException {
        String cell = row.getString("cell");
        return new AssetContext(
                row.getString("country"),
                row.getString("language"),
                row.getString("platform"),
                row.getString("resolution"),
                cell.isEmpty() ? Optional.empty() : Optional.of(new Cell(cell)));
    }

    /** The contexts of a set, as one parameter for each column. */
    public static <T> Map<String, SqlArrayValue> arrays(Collection<T> rows, Function<T, AssetContext> context) {
        return Map.of(
                "countries", SqlArrays.texts(rows, row -> context.apply(row).country()),
                "languages", SqlArrays.texts(rows, row -> context.apply(row).language()),
                "platforms", SqlArrays.texts(rows, row -> context.apply(row).platform()),
                "resolutions", SqlArrays.texts(rows, row -> context.apply(row).resolution()),
                "cells", SqlArrays.texts(rows, row -> cell(context.apply(row))));
    }

    /** What the column of that name holds: an empty text for no cell. */
    public static String cell(AssetContext context) {
        return context.cell().map(Cell::name).orElse("");
    }
}
