package dev.imagery.generation.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.imagery.generation.webhook.DeliveryAnswer.Try;
import dev.imagery.generation.webhook.message.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deliveries as they are answered. */
@Component
class DeliveryAnswers {

    private static final String DELIVERY = """
            select webhook_delivery.number, event_id, type, line, state, happened_at, next_try_at
              from webhook_delivery join webhook_event on webhook_event.id = event_id
             where webhook_id = :webhook
            """;

    private final JdbcClient jdbc;

    DeliveryAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    DeliveryAnswer.Page before(UUID webhook, long number, int limit) {
        var rows = jdbc.sql(DELIVERY + " and webhook_delivery.number < :before order by number desc limit :limit")
                .param("webhook", webhook)
                .param("before", number)
                .param("limit", limit + 1)
                .query(DeliveryAnswers::delivery)
                .list();
        var page = withAttempts(rows.subList(0, Math.min(limit, rows.size())));
        return new DeliveryAnswer.Page(
                page, rows.size() > limit ? page.getLast().number() : null);
    }

    Optional<DeliveryAnswer> find(UUID webhook, long number) {
        var row = jdbc.sql(DELIVERY + " and webhook_delivery.number = :number")
                .param("webhook", webhook)
                .param("number", number)
                .query(DeliveryAnswers::delivery)
                .list();
        return withAttempts(row).stream().findFirst();
    }

    private List<DeliveryAnswer> withAttempts(List<DeliveryAnswer> deliveries) {
        var attempts = attempts(deliveries.stream().map(DeliveryAnswer::number).toArray(Long[]::new));
        return deliveries.stream()
                .map(one -> new DeliveryAnswer(
                        one.number(),
                        one.event(),
                        one.type(),
                        one.line(),
                        one.state(),
                        one.happenedAt(),
                        one.nextTryAt(),
                        attempts.getOrDefault(one.number(), List.of())))
                .toList();
    }

    private Map<Long, List<Try>> attempts(Long[] deliveries) {
        return jdbc
                .sql("""
                        select delivery, at, took_ms, status, fault from webhook_attempt
                         where delivery = any(:deliveries) order by delivery, number
                        """)
                .param("deliveries", deliveries)
                .query((row, number) -> Map.entry(row.getLong("delivery"), attempt(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Try attempt(ResultSet row) throws SQLException {
        return new Try(
                row.getTimestamp("at").toInstant(),
                row.getLong("took_ms"),
                row.getObject("status", Integer.class),
                row.getString("fault"));
    }

    private static DeliveryAnswer delivery(ResultSet row, int number) throws SQLException {
        var next = row.getTimestamp("next_try_at");
        return new DeliveryAnswer(
                row.getLong("number"),
                row.getString("event_id"),
                EventType.labelled(row.getString("type")),
                row.getString("line"),
                DeliveryState.labelled(row.getString("state")),
                row.getTimestamp("happened_at").toInstant(),
                next == null ? null : next.toInstant(),
                List.of());
    }
}
