package dev.imagery.generation.stored;

import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.patch.RecipeVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored recipes and their versions as rows. */
@Component
class StoredRecipeRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredRecipeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits for other writers, and lets none in before the transaction ends. Readers pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("lock table stored_recipe in share row exclusive mode").update();
    }

    Optional<StoredRecipe> recipe(String name) {
        return jdbc.sql("select * from stored_recipe where name = :name")
                .param("name", name)
                .query(StoredRecipeRows::recipeOf)
                .optional();
    }

    Optional<StoredVersion> version(RecipeVersion version) {
        return jdbc.sql("select * from stored_recipe_version where name = :name and version = :version")
                .param("name", version.name())
                .param("version", version.version())
                .query(this::versionOf)
                .optional();
    }

    /** The newest first. */
    List<StoredVersion> versions(String name, int before, int limit) {
        return jdbc.sql("""
                select * from stored_recipe_version where name = :name and version < :before
                 order by version desc limit :limit
                """)
                .param("name", name)
                .param("before", before)
                .param("limit", limit)
                .query(this::versionOf)
                .list();
    }

    /** The newest versions of those that are not removed, by name. */
    List<StoredVersion> newest(String after, int limit) {
        return jdbc.sql("""
                select v.* from stored_recipe r join stored_recipe_version v on v.name = r.name and v.version = r.newest
                 where r.removed_at is null and r.name collate "C" > :after order by r.name collate "C" limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(this::versionOf)
                .list();
    }

    List<String> names() {
        return jdbc.sql("select name from stored_recipe where removed_at is null order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Those whose newest versions name the recipe as their base, by name. */
    List<String> extending(String name) {
        return jdbc.sql("""
                select r.name from stored_recipe r join stored_recipe_version v on v.name = r.name and v.version = r.newest
                 where r.removed_at is null and v.extends_name = :name and r.name <> :name order by r.name
                """)
                .param("name", name)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** The next version of its recipe; brings that back where it was removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(StoredVersion version) {
        jdbc.sql("""
                insert into stored_recipe_version
                       (name, version, format, recipe, resolved, bases, extends_name, asset_group, stored_at)
                values (:name, :version, :format, :recipe, :resolved, cast(:bases as jsonb), :extends, :group, :at)
                """)
                .param("name", version.name())
                .param("version", version.number())
                .param("format", version.format().name().toLowerCase(Locale.ROOT))
                .param("recipe", version.recipe())
                .param("resolved", version.resolved())
                .param(
                        "bases",
                        json.writeValueAsString(version.bases().stream()
                                .map(RecipeVersion::toString)
                                .toList()))
                .param(
                        "extends",
                        version.bases().stream()
                                .findFirst()
                                .map(RecipeVersion::name)
                                .orElse(null))
                .param("group", version.group())
                .param("at", Timestamp.from(version.storedAt()))
                .update();
        jdbc.sql("""
                insert into stored_recipe (name, newest) values (:name, :version)
                on conflict (name) do update set newest = excluded.newest, removed_at = null
                """)
                .param("name", version.name())
                .param("version", version.number())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String name, Instant now) {
        jdbc.sql("update stored_recipe set removed_at = :now where name = :name")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static StoredRecipe recipeOf(ResultSet row, int number) throws SQLException {
        return new StoredRecipe(
                row.getString("name"),
                row.getInt("newest"),
                Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant));
    }

    private StoredVersion versionOf(ResultSet row, int number) throws SQLException {
        return new StoredVersion(
                new RecipeVersion(row.getString("name"), row.getInt("version")),
                Format.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                row.getString("recipe"),
                row.getString("resolved"),
                json.readValue(row.getString("bases"), TEXTS).stream()
                        .map(RecipeVersion::parse)
                        .toList(),
                row.getString("asset_group"),
                row.getTimestamp("stored_at").toInstant());
    }
}
