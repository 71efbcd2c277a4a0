package dev.imagery.storage.check;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for kept versions with assets that have no picture, one version after the other. Only their recipe, run anew, mends them. */
@Component
@Order(3)
class VersionsPart implements Part {

    private final JdbcClient jdbc;

    VersionsPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(long id, String group, int number, String state) {}

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public Portion next(String after, Mode mode) {
        return jdbc.sql("""
                select group_version.id, name, version, state from group_version
                join asset_group on asset_group.id = group_id
                where group_version.id > :after and state <> 'open' and expired_at is null order by 1 limit 1
                """)
                .param("after", after.isEmpty() ? 0 : Long.parseLong(after))
                .query((row, number) -> new Version(
                        row.getLong("id"), row.getString("name"), row.getInt("version"), row.getString("state")))
                .optional()
                .map(version -> new Portion(Optional.of("" + version.id()), 1, findings(version)))
                .orElse(new Portion(Optional.empty(), 0, List.of()));
    }

    private static Optional<Finding> finding(Version version, long without) {
        return without == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.INCOMPLETE_VERSION,
                        version.group() + "/" + version.number(),
                        "%d of its assets have no picture; it is %s. Run its recipe to have them rendered anew."
                                .formatted(without, version.state()),
                        false));
    }

    private List<Finding> findings(Version version) {
        long without = jdbc.sql("""
                select count(*) from asset where version_id = :version and not exists (
                  select from rendition where rendition.render_key = asset.render_key
                    and rendition.width = asset.width and rendition.height = asset.height)
                  and not exists (select from purged_render where purged_render.render_key = asset.render_key)
                """)
                .param("version", version.id())
                .query((row, number) -> row.getLong(1))
                .single();
        return finding(version, without).stream().toList();
    }
}
