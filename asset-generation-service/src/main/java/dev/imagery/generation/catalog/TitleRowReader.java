package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.PopularityByCountry;
import dev.imagery.generation.catalog.title.TitleFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one query. What many of them share, such as genres, is parsed once. */
final class TitleRowReader implements RowMapper<TitleRow> {

    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<WindowColumn>> WINDOWS = new TypeReference<>() {};

    /** So that texts which are never seen again do not fill the memory. */
    private static final int MOST_REMEMBERED = 2_000;

    private final JsonMapper json;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<AvailabilityWindow>> windows = new HashMap<>();
    private PopularityByCountry lastPopularity = PopularityByCountry.NONE;

    TitleRowReader(JsonMapper json) {
        this.json = json;
    }

    @Override
    public TitleRow mapRow(ResultSet row, int number) throws SQLException {
        return new TitleRow(
                row.getLong("id"),
                row.getLong("from_revision"),
                new TitleFacts(
                        json.readValue(row.getString("names"), NAMES),
                        row.getString("original_language"),
                        words(row.getString("origin_countries")),
                        row.getString("kind"),
                        words(row.getString("genres")),
                        words(row.getString("tags")),
                        Optional.ofNullable(row.getString("franchise")),
                        row.getInt("year"),
                        row.getInt("maturity"),
                        row.getInt("popularity"),
                        popularity(row.getString("popularity_by_country")),
                        row.getObject("launched", LocalDate.class),
                        Optional.ofNullable(row.getObject("broad_audience", Boolean.class)),
                        windows(row.getString("availability"))));
    }

    private PopularityByCountry popularity(String text) {
        lastPopularity = PopularityByCountry.ofText(text, lastPopularity);
        return lastPopularity;
    }

    private List<String> words(String text) {
        forgetSome(words);
        return words.computeIfAbsent(text, any -> List.copyOf(json.readValue(text, WORDS)));
    }

    private List<AvailabilityWindow> windows(String text) {
        forgetSome(windows);
        return windows.computeIfAbsent(
                text,
                any -> json.readValue(text, WINDOWS).stream()
                        .map(WindowColumn::window)
                        .toList());
    }

    private static void forgetSome(Map<String, ?> remembered) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }
}
