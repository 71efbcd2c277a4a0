package dev.imagery.storage.check;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.render.LooseRenders;
import dev.imagery.storage.render.RenderRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for renders that have no objects, and for those that no sweep would ever find. */
@Component
@Order(2)
class RendersPart implements Part {

    private static final int PORTION = 1000;

    private final JdbcClient jdbc;
    private final RenderRemoval removal;
    private final LooseRenders loose;
    private final ShowingVersions versions;
    private final TransactionTemplate transaction;

    RendersPart(
            JdbcClient jdbc,
            RenderRemoval removal,
            LooseRenders loose,
            ShowingVersions versions,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.removal = removal;
        this.loose = loose;
        this.versions = versions;
        this.transaction = transaction;
    }

    private record Row(Sha256 key, boolean empty, boolean loose) {}

    @Override
    public String name() {
        return "renders";
    }

    @Override
    public Portion next(String after, Mode mode) {
        List<Sha256> keys = jdbc.sql("""
                select render_key from render where render_key > decode(:after, 'hex') order by render_key limit :limit
                """)
                .param("after", after)
                .param("limit", PORTION)
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
        List<Finding> findings = new ArrayList<>();
        for (Row row : rows(keys)) {
            if (row.empty()) {
                findings.add(empty(row.key(), mode.mend()));
            } else if (row.loose()) {
                findings.add(unlisted(row.key(), mode.mend()));
            }
        }
        return new Portion(
                keys.size() < PORTION
                        ? Optional.empty()
                        : Optional.of(keys.getLast().hex()),
                keys.size(),
                findings);
    }

    private List<Row> rows(List<Sha256> keys) {
        return jdbc.sql("""
                select * from (
                  select render_key,
                    not exists (select from rendition where rendition.render_key = render.render_key)
                    and not exists (select from purged_render where purged_render.render_key = render.render_key) as empty,
                    not exists (select from asset where asset.render_key = render.render_key)
                    and not exists (select from loose_render where loose_render.render_key = render.render_key) as loose
                  from render where render_key = any(:keys)) as looked
                where empty or loose
                """)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query((row, number) -> new Row(
                        Sha256.of(row.getBytes("render_key")), row.getBoolean("empty"), row.getBoolean("loose")))
                .list();
    }

    private Finding empty(Sha256 key, boolean mend) {
        String detail = "Versions that show it: " + versions.of(List.of(key)) + ".";
        if (mend) {
            removal.forgetBroken(List.of(key));
        }
        return new Finding(Finding.Kind.EMPTY_RENDER, key.hex(), detail, mend);
    }

    private Finding unlisted(Sha256 key, boolean mend) {
        if (mend) {
            transaction.executeWithoutResult(open -> loose.left(List.of(key), true));
        }
        return new Finding(Finding.Kind.UNLISTED_RENDER, key.hex(), "No version shows it.", mend);
    }
}
