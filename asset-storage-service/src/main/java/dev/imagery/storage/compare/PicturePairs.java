package dev.imagery.storage.compare;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Distinct pairs of pictures that two versions have for the same contexts, and how different they look. */
@Repository
public class PicturePairs {

    /** A context as {@link AssetContext#toString()} writes it. */
    private static final String CONTEXT =
            "concat_ws('/', country, language, platform, resolution) || coalesce('@' || nullif(cell, ''), '')";

    private final JdbcClient jdbc;

    PicturePairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two renders. */
    record Pair(Sha256 before, Sha256 after) {}

    /**
     * A pair of pictures with the assets that show it.
     *
     * @param difference from 0 to 1; null where it is not known
     * @param before the render of the earlier version; empty where only the later one has these assets
     * @param after the render of the later version; empty where only the earlier one has these assets
     * @param contexts of all assets that show it, in order
     * @param altText of the first of them in the later version
     */
    public record Shown(
            Change change,
            @Nullable Double difference,
            Optional<Sha256> before,
            Optional<Sha256> after,
            List<AssetContext> contexts,
            @Nullable String altText) {

        /** Where the next page begins, if this is the last of its page. */
        public ChangeCursor cursor() {
            return new ChangeCursor(Optional.ofNullable(difference), contexts.getFirst());
        }
    }

    /** Pairs that have not been compared, in no order. */
    List<Pair> unmeasured(Compared versions, int limit) {
        return jdbc.sql(PairedAssets.CTE
                        + "select distinct before_key, after_key from paired where change = 'unmeasured' limit :limit")
                .param("from", versions.from())
                .param("to", versions.to())
                .param("limit", limit)
                .query((row, number) ->
                        new Pair(Sha256.of(row.getBytes("before_key")), Sha256.of(row.getBytes("after_key"))))
                .list();
    }

    /** A page of pairs, the largest change first. */
    public List<Shown> page(Compared versions, Set<Change> changes, Optional<ChangeCursor> after, int limit) {
        var statement = jdbc.sql(PairedAssets.CTE
                        + """
                , pair as (
                  select change, before_key, after_key, min(difference) as difference,
                    array_agg(context order by context) as contexts,
                    (array_agg(alt_text order by context))[1] as alt_text
                  from (select *, (%s) collate "C" as context from paired where change = any(:changes)) as named
                  group by change, before_key, after_key)
                select * from pair %s order by %s, contexts limit :limit
                """.formatted(
                                        CONTEXT,
                                        after.isPresent()
                                                ? "where (%s, contexts[1]) > (:key, :context)"
                                                        .formatted(PairedAssets.CHANGE_KEY)
                                                : "",
                                        PairedAssets.CHANGE_KEY))
                .param("from", versions.from())
                .param("to", versions.to())
                .param("changes", SqlArrays.texts(changes, Change::label))
                .param("limit", limit);
        after.ifPresent(cursor -> statement
                .param("key", cursor.key())
                .param("context", cursor.context().toString()));
        return statement.query((row, number) -> shown(row)).list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                Judged.change(row),
                Judged.difference(row).orElse(null),
                Judged.render(row, "before_key"),
                Judged.render(row, "after_key"),
                List.of((String[]) row.getArray("contexts").getArray()).stream()
                        .map(PicturePairs::context)
                        .toList(),
                row.getString("alt_text"));
    }

    private static AssetContext context(String text) {
        return AssetContext.parse(text).orElseThrow(() -> new IllegalStateException("no context: " + text));
    }
}
