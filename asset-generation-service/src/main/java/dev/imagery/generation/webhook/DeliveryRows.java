package dev.imagery.generation.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries and their attempts as rows. */
@Component
class DeliveryRows {

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String event, List<UUID> webhooks, Instant now) {
        jdbc.sql("""
                insert into webhook_delivery (event_id, webhook_id, state, next_try_at)
                select :event, id, 'waiting', :now from unnest(:webhooks) as id order by id
                """)
                .param("event", event)
                .param("webhooks", webhooks.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of an event. */
    List<Round> rounds(String event) {
        return jdbc.sql("select number, round from webhook_delivery where event_id = :event order by number")
                .param("event", event)
                .query((row, number) -> new Round(row.getLong("number"), row.getInt("round")))
                .list();
    }

    /** Empty where the delivery is over, in another round, not composed yet, or removed with its webhook. */
    Optional<DueDelivery> due(Round round) {
        return jdbc.sql("""
                select webhook.id, url, secret, disabled_at, event_id, body
                  from webhook_delivery
                  join webhook on webhook.id = webhook_id
                  join webhook_event on webhook_event.id = event_id
                 where number = :number and round = :round and state = 'waiting' and body is not null
                """)
                .param("number", round.delivery())
                .param("round", round.round())
                .query((row, number) -> due(round, row))
                .optional();
    }

    private static DueDelivery due(Round round, ResultSet row) throws SQLException {
        return new DueDelivery(
                round,
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                WebhookRows.secret(row),
                row.getTimestamp("disabled_at") != null,
                row.getString("event_id"),
                row.getString("body"));
    }

    /** The delivery of a webhook. */
    Optional<DeliveryState> state(UUID webhook, long number) {
        return jdbc.sql("select state from webhook_delivery where webhook_id = :webhook and number = :number")
                .param("webhook", webhook)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(DeliveryState::labelled);
    }

    /** Notes an attempt. Answers the tries of the round with this one, from 1; 0 where the delivery is in another round by now. */
    int note(Round round, Attempt attempt) {
        jdbc.sql("""
                insert into webhook_attempt (delivery, number, at, took_ms, status, fault)
                select :delivery, 1 + coalesce(max(number), 0), :at, :took, :status, :fault
                  from webhook_attempt where delivery = :delivery
                """)
                .param("delivery", round.delivery())
                .param("at", Timestamp.from(attempt.at()))
                .param("took", attempt.took().toMillis())
                .param("status", attempt.status().orElse(null))
                .param("fault", attempt.fault().orElse(null))
                .update();
        return jdbc.sql("""
                update webhook_delivery set tries = tries + 1 where number = :number and round = :round returning tries
                """)
                .param("number", round.delivery())
                .param("round", round.round())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Ends a round, unless it is over. */
    void end(Round round, DeliveryState state) {
        jdbc.sql("""
                update webhook_delivery set state = :state, next_try_at = null
                 where number = :number and round = :round and state = 'waiting'
                """)
                .param("state", state.label())
                .param("number", round.delivery())
                .param("round", round.round())
                .update();
    }

    void waitUntil(Round round, Instant nextTry) {
        jdbc.sql("update webhook_delivery set next_try_at = :next where number = :number and round = :round")
                .param("next", Timestamp.from(nextTry))
                .param("number", round.delivery())
                .param("round", round.round())
                .update();
    }

    /** Begins the next round of a delivery. */
    Round again(long number, Instant now) {
        return jdbc.sql("""
                update webhook_delivery set round = round + 1, tries = 0, state = 'waiting', next_try_at = :now
                 where number = :number returning round
                """)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Round(number, row.getInt("round")))
                .single();
    }
}
