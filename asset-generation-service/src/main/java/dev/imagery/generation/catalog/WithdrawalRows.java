package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withdrawals as rows, each as of the revisions in [from_revision, to_revision). A row never changes but for its end. */
@Component
class WithdrawalRows {

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WithdrawnTitles.Noted> find(UUID id) {
        return jdbc.sql("select * from title_withdrawal where id = :id")
                .param("id", id)
                .query(WithdrawalRows::noted)
                .optional();
    }

    /** Where and when titles may not be shown, by their ids. */
    Map<Long, List<AvailabilityWindow>> asOf(long revision) {
        var windows = new HashMap<Long, List<AvailabilityWindow>>();
        jdbc.sql("""
                select * from title_withdrawal
                 where from_revision <= :revision and (to_revision is null or to_revision > :revision) order by id
                """)
                .param("revision", revision)
                .query(WithdrawalRows::noted)
                .list()
                .forEach(
                        noted -> noted.withdrawal()
                                .windows()
                                .forEach(windows.computeIfAbsent(
                                        noted.withdrawal().titleId(), first -> new ArrayList<>())::add));
        return windows;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Withdrawal withdrawal, long revision) {
        jdbc.sql("""
                insert into title_withdrawal (id, title_id, countries, begins_at, from_revision)
                values (:id, :title, :countries, :from, :revision)
                """)
                .param("id", withdrawal.id())
                .param("title", withdrawal.titleId())
                .param("countries", withdrawal.countries().toArray(String[]::new))
                .param("from", Timestamp.from(withdrawal.from()))
                .param("revision", revision)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID id, long revision) {
        jdbc.sql("update title_withdrawal set to_revision = :revision where id = :id")
                .param("revision", revision)
                .param("id", id)
                .update();
    }

    /** Notes that a deadline has passed; whether nobody noted it before. */
    boolean overdue(UUID id, Instant at) {
        return jdbc.sql("update title_withdrawal set overdue_at = :at where id = :id and overdue_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static WithdrawnTitles.Noted noted(ResultSet row, int number) throws SQLException {
        var countries = (String[]) row.getArray("countries").getArray();
        return new WithdrawnTitles.Noted(
                new Withdrawal(
                        row.getObject("id", UUID.class),
                        row.getLong("title_id"),
                        List.of(countries),
                        row.getTimestamp("begins_at").toInstant()),
                row.getLong("from_revision"),
                Optional.ofNullable(row.getObject("to_revision", Long.class)));
    }
}
