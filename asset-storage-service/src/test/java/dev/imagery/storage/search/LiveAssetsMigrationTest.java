package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class LiveAssetsMigrationTest {

    private final LiveAssetsDatabase database = new LiveAssetsDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasLiveBeforeIsFoundAfterwards() {
        database.migrate("7");
        published("walls", 1, "US");
        published("others", 1, "MX");
        retired("walls", 1);
        published("walls", 2, "CA");

        database.migrate("8");
        assertThat(database.find("")).isEmpty();
        database.migrate("9");

        assertThat(database.find(""))
                .extracting(
                        hit -> hit.group() + hit.version() + " " + hit.context().country())
                .containsExactly("walls2 CA", "others1 MX");
    }

    @Test
    void whatTheReleaseBeforePublishesBesideItIsFoundToo() {
        database.migrate("7");
        published("walls", 1, "US");

        database.migrate("8");
        published("others", 1, "MX");
        assertThat(database.find("")).extracting(AssetHit::group).containsExactly("others");
        database.migrate("9");
        retired("walls", 1);
        published("walls", 2, "CA");

        assertThat(database.find(""))
                .extracting(
                        hit -> hit.group() + hit.version() + " " + hit.context().country())
                .containsExactly("walls2 CA", "others1 MX");
    }

    /** By the statements of the release before, which knows of no index. */
    private void published(String group, int number, String country) {
        String render = group + number;
        database.render(render, "2026-01-01", 900, 0);
        long version = database.version(group, number, "{}");
        database.asset(version, country, "", render, 4.5);
        database.jdbc()
                .sql("update group_version set state = 'live' where id = " + version)
                .update();
    }

    private void retired(String group, int number) {
        database.jdbc().sql("""
                        update group_version set state = 'retired'
                        where version = :version and group_id = (select id from asset_group where name = :group)
                        """).param("version", number).param("group", group).update();
    }
}
