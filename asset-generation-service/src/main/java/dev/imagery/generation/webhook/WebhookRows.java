package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks as rows. */
@Component
class WebhookRows {

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Webhook webhook) {
        jdbc.sql("""
                insert into webhook (id, url, events, group_names, secret, created_at)
                values (:id, :url, :events, :groups, :secret, :created)
                """)
                .param("id", webhook.id())
                .param("url", webhook.url().toString())
                .param("events", webhook.events().stream().map(EventType::label).toArray(String[]::new))
                .param("groups", webhook.groups().toArray(String[]::new))
                .param("secret", webhook.secret().text())
                .param("created", Timestamp.from(webhook.createdAt()))
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from webhook").query(Integer.class).single();
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook order by created_at, id")
                .query(WebhookRows::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from webhook where id = :id")
                .param("id", id)
                .query(WebhookRows::webhook)
                .optional();
    }

    /**
     * Those that are to be told of an event of a group. They stay until the transaction ends: it may refer to them, and does not
     * fail because one is removed meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> wanting(EventType type, String group) {
        return jdbc.sql("""
                select id from webhook
                 where disabled_at is null and :type = any(events)
                   and (cardinality(group_names) = 0 or :group = any(group_names))
                 order by id for key share
                """)
                .param("type", type.label())
                .param("group", group)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether it is there; it stays so and nobody else notes an attempt of it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID id) {
        return jdbc.sql("select true from webhook where id = :id for no key update")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void disable(UUID id, Instant now) {
        jdbc.sql("update webhook set disabled_at = :now where id = :id and disabled_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from webhook where id = :id").param("id", id).update() == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                texts(row, "events").stream().map(EventType::labelled).toList(),
                texts(row, "group_names"),
                secret(row),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant));
    }

    static Secret secret(ResultSet row) throws SQLException {
        return Secret.parse(row.getString("secret"))
                .orElseThrow(() -> new IllegalStateException("the secret of a webhook is none"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
