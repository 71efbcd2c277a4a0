package dev.imagery.storage.group;

import dev.imagery.storage.database.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills versions market by market, in bulk. */
@Repository
class MarketAssets {

    private static final String CONTENT =
            "platform, resolution, cell, width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles,"
                    + " safe_areas";

    private final JdbcClient jdbc;

    MarketAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies all that a version shows but in one market, and says how many. */
    int copyBut(long versionId, long from, Market market) {
        return jdbc.sql("""
                insert into asset (version_id, country, language, %1$s)
                select :version, country, language, %1$s from asset
                where version_id = :from and (country, language) <> (:country, :language)
                """.formatted(CONTENT))
                .param("version", versionId)
                .param("from", from)
                .param("country", market.country())
                .param("language", market.language())
                .update();
    }

    /** Copies what a version shows in one market for another, and says how many. */
    int copy(long versionId, Market market, long from, MarketPart part) {
        return jdbc.sql("""
                insert into asset (version_id, country, language, %1$s)
                select :version, :country, :language, %1$s from asset
                where version_id = :from and country = :fromCountry and language = :fromLanguage and cell = ''
                  and (cardinality(:platforms) = 0 or platform = any(:platforms))
                  and (cardinality(:resolutions) = 0 or resolution = any(:resolutions))
                """.formatted(CONTENT))
                .param("version", versionId)
                .param("country", market.country())
                .param("language", market.language())
                .param("from", from)
                .param("fromCountry", part.country())
                .param("fromLanguage", part.language())
                .param("platforms", SqlArrays.texts(part.platforms(), word -> word))
                .param("resolutions", SqlArrays.texts(part.resolutions(), word -> word))
                .update();
    }
}
