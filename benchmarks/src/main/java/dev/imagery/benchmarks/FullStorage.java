package dev.imagery.benchmarks;

import dev.imagery.infrastructure.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/** Fills a storage's database by SQL: with renders and versions, which then become live as publications make them. */
final class FullStorage {

    private static final String RESOURCE = "search.sql";

    private FullStorage() {}

    /** Answers how many assets are live. */
    static long fill(Database database) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            long begin = System.nanoTime();
            for (var statement : statements()) {
                execute(connection, statement);
            }
            tell("filled", begin);
            begin = System.nanoTime();
            long groups = number(connection, "select count(*) from asset_group");
            for (long group = 1; group <= groups; group++) {
                execute(
                        connection,
                        "update group_version set state = 'live' where version = 3 and group_id = " + group);
            }
            tell(
                    groups + " groups live, each of " + number(connection, "select max(assets) from group_version"),
                    begin);
            // As autovacuum does in its time, which must not be that of the searches.
            execute(connection, "vacuum analyze");
            return number(connection, "select count(*) from live_asset");
        }
    }

    private static String[] statements() throws IOException {
        try (var text = FullStorage.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IOException(RESOURCE + " is missing beside the benchmark");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).split(";\n");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void tell(String what, long begin) {
        System.out.printf(Locale.ROOT, "  %-44s %8.3f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
