package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.ServiceTest;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a receiver; each test has a group of its own. */
abstract class WebhookTest extends ServiceTest {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final Receiver receiver = new Receiver();
    final String group = "group-" + UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Events events;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void close() {
        receiver.close();
        jdbc.sql("delete from webhook").update();
    }

    /** A webhook for all events of the test's group; answers its id. */
    String webhook() {
        return webhook("""
                {"url": "%s", "events": ["failed", "awaiting-approval", "published", "refused", "rolled-back"],
                 "groups": ["%s"], "secret": "%s"}
                """.formatted(receiver.url(), group, SECRET));
    }

    String webhook(String body) {
        var answer = post("/v1/webhooks", body);
        assertThat(answer).hasStatus(201);
        return json(answer).get("id").stringValue();
    }

    /** Something that happens to the test's group. */
    Event failure() {
        return Event.of(EventType.FAILED, group, Instant.parse("2026-01-31T12:00:00Z"));
    }

    void happens(Event event) {
        transactions.executeWithoutResult(status -> events.happened(event));
    }

    JsonNode awaitDelivery(String webhook, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> json(get("/v1/webhooks/" + webhook + "/deliveries"))
                                .get("deliveries")
                                .path(0),
                        delivery -> delivery.path("state").asString("").equals(state));
    }

    void awaitNoDeliveryTask() {
        await().until(() -> jdbc.sql("""
                        select not exists (select from delivery_tasks where task_name not in ('follow-publications', 'follow-purges'))
                        """).query(Boolean.class).single());
    }

    MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
