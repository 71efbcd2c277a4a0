package dev.imagery.storage.pin;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.group.MarketPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is pinned, a row for each market. The emergency group is held whenever one changes. */
@Repository
class Pins {

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By market. */
    List<Pin> all() {
        return jdbc.sql("select * from pin order by country, language")
                .query((row, number) -> pin(row))
                .list();
    }

    Optional<Pin> find(Market market) {
        return jdbc.sql("select * from pin where (country, language) = (:country, :language)")
                .param("country", market.country())
                .param("language", market.language())
                .query((row, number) -> pin(row))
                .optional();
    }

    /** In place of what the market was pinned to before. */
    void put(Pin pin) {
        remove(pin.market());
        jdbc.sql("""
                insert into pin (country, language, group_name, version, source_country, source_language,
                                 platforms, resolutions, until, reason, actor, pinned_at)
                values (:country, :language, :group, :version, :sourceCountry, :sourceLanguage,
                        :platforms, :resolutions, :until, :reason, :actor, :pinnedAt)
                """)
                .param("country", pin.market().country())
                .param("language", pin.market().language())
                .param("group", pin.shown().group())
                .param("version", pin.shown().version())
                .param("sourceCountry", pin.shown().country())
                .param("sourceLanguage", pin.shown().language())
                .param("platforms", SqlArrays.texts(pin.shown().platforms(), word -> word))
                .param("resolutions", SqlArrays.texts(pin.shown().resolutions(), word -> word))
                .param("until", SqlInstants.of(pin.until()))
                .param("reason", pin.reason())
                .param("actor", pin.actor().name())
                .param("pinnedAt", SqlInstants.of(pin.pinnedAt()))
                .update();
    }

    void remove(Market market) {
        jdbc.sql("delete from pin where (country, language) = (:country, :language)")
                .param("country", market.country())
                .param("language", market.language())
                .update();
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                new Market(row.getString("country"), row.getString("language")),
                new MarketPart(
                        row.getString("group_name"),
                        row.getInt("version"),
                        row.getString("source_country"),
                        row.getString("source_language"),
                        texts(row, "platforms"),
                        texts(row, "resolutions")),
                row.getTimestamp("until").toInstant(),
                row.getString("reason"),
                new Actor(row.getString("actor")),
                row.getTimestamp("pinned_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
