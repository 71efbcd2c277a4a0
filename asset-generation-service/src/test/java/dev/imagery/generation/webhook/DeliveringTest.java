package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.webhook.message.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events reach their receivers over real HTTP. */
class DeliveringTest extends WebhookTest {

    @Test
    void anEventIsToldSignedByTheSpecification() {
        var id = webhook();
        var event = failure().because(List.of(BatchFault.ofAll("gap", "no artwork")));

        happens(event);

        var call = receiver.awaitCalls(1).getFirst();
        assertThat(call.id()).isEqualTo(event.id());
        assertThat(Instant.ofEpochSecond(call.timestamp()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(call.signature())
                .isEqualTo(Secret.parse(SECRET).orElseThrow().signature(call.id(), call.timestamp(), call.body()));
        assertThat(call.contentType()).startsWith("application/json");
        assertThat(call.body())
                .isEqualTo(
                        "{\"type\":\"failed\",\"timestamp\":\"2026-01-31T12:00:00Z\",\"data\":{\"line\":\"%1$s: a batch failed: no artwork\",\"group\":\"%1$s\",\"faults\":[{\"asset\":\"\",\"code\":\"gap\",\"message\":\"no artwork\"}],\"faultsInAll\":1}}"
                                .formatted(group));
        var delivery = awaitDelivery(id, "delivered");
        assertThat(statuses(delivery)).containsExactly(204);
        assertThat(delivery.has("nextTryAt")).isFalse();
    }

    @Test
    void aReceiverThatFailsIsToldAgainWithTheSameIdAndBody() {
        receiver.answers(500, 200);
        var id = webhook();

        happens(failure());

        var delivery = awaitDelivery(id, "delivered");
        assertThat(statuses(delivery)).containsExactly(500, 200);
        assertThat(receiver.calls()).hasSize(2);
        assertThat(receiver.calls().get(1).id())
                .isEqualTo(receiver.calls().get(0).id());
        assertThat(receiver.calls().get(1).body())
                .isEqualTo(receiver.calls().get(0).body());
    }

    @Test
    void aReceiverThatFailsTooOftenIsGivenUp() {
        receiver.answers(503);
        var id = webhook();

        happens(failure());

        assertThat(statuses(awaitDelivery(id, "failed"))).containsExactly(503, 503, 503);
        awaitNoDeliveryTask();
        assertThat(json(get("/v1/webhooks/" + id)).has("disabledAt")).isFalse();
    }

    @Test
    void aDeliveryThatWasGivenUpIsMadeAgainByHand() {
        receiver.answers(500, 500, 500, 500, 200);
        var id = webhook();
        happens(failure());
        long number = awaitDelivery(id, "failed").get("number").longValue();

        var answer = post("/v1/webhooks/" + id + "/deliveries/" + number + "/redeliver", "");

        assertThat(answer).hasStatus(202);
        assertThat(json(answer).get("state").stringValue()).isEqualTo("waiting");
        assertThat(statuses(awaitDelivery(id, "delivered"))).containsExactly(500, 500, 500, 500, 200);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsOnly(receiver.calls().getFirst().id());
        assertThat(post("/v1/webhooks/" + id + "/deliveries/0/redeliver", "")).hasStatus(404);
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAnyMore() {
        receiver.answers(410);
        var id = webhook();
        happens(failure());

        assertThat(statuses(awaitDelivery(id, "failed"))).containsExactly(410);

        assertThat(json(get("/v1/webhooks/" + id)).has("disabledAt")).isTrue();
        happens(failure());
        assertThat(post("/v1/webhooks/" + id + "/test", "")).hasStatus(409);
        awaitNoDeliveryTask();
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void whatWaitsForAReceiverThatIsGoneIsDropped() {
        var id = webhook();
        receiver.does((exchange, call) -> {
            jdbc.sql("update webhook set disabled_at = now() where id = cast(:id as uuid)")
                    .param("id", id)
                    .update();
            exchange.sendResponseHeaders(500, -1);
        });

        happens(failure());

        assertThat(statuses(awaitDelivery(id, "dropped"))).containsExactly(500);
    }

    @Test
    void redirectsAreNotFollowed() {
        try (var elsewhere = new Receiver()) {
            receiver.does((exchange, call) -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url());
                exchange.sendResponseHeaders(307, -1);
            });
            var id = webhook();

            happens(failure());

            assertThat(statuses(awaitDelivery(id, "failed"))).containsExactly(307, 307, 307);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerIsHungUpOnAndOthersAreToldMeanwhile() {
        var released = new CountDownLatch(1);
        receiver.does((exchange, call) -> {
            if (call == 1) {
                hold(released);
            }
            exchange.sendResponseHeaders(204, -1);
        });
        var id = webhook();
        try (var quick = new Receiver()) {
            webhook("{\"url\": \"%s\", \"events\": [\"failed\"], \"groups\": [\"%s\"]}".formatted(quick.url(), group));

            happens(failure());

            quick.awaitCalls(1);
            var delivery = awaitDelivery(id, "delivered");
            var first = delivery.get("attempts").get(0);
            assertThat(first.get("fault").stringValue())
                    .isEqualTo("no answer within 1000 ms (imagery.webhooks.time-limit)");
            assertThat(first.get("millis").longValue()).isBetween(1_000L, 10_000L);
            assertThat(delivery.get("attempts").get(1).get("status").intValue()).isEqualTo(204);
        } finally {
            released.countDown();
        }
    }

    @Test
    void aReceiverThatAnswersByDropsIsHungUpOnAfterTheTimeOfTheWholeCall() {
        receiver.does((exchange, call) -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        var id = webhook();

        happens(failure());

        assertThat(awaitDelivery(id, "failed")
                        .get("attempts")
                        .get(0)
                        .get("fault")
                        .stringValue())
                .startsWith("no answer within");
    }

    @Test
    void anAnswerWithoutEndIsCutAndItsStatusCounts() {
        receiver.does((exchange, call) -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[65_536];
            while (true) {
                exchange.getResponseBody().write(part);
            }
        });
        var id = webhook();

        happens(failure());

        assertThat(statuses(awaitDelivery(id, "delivered"))).containsExactly(200);
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        var id = webhook();
        receiver.close();

        happens(failure());

        var delivery = awaitDelivery(id, "failed");
        assertThat(delivery.get("attempts")).hasSize(3);
        assertThat(delivery.get("attempts").get(0).get("fault").stringValue()).contains("refused");
    }

    @Test
    void anAddressThatBecamePrivateIsNotCalled() {
        var id = webhook();
        jdbc.sql("update webhook set url = 'https://10.0.0.1/' where id = cast(:id as uuid)")
                .param("id", id)
                .update();

        happens(failure());

        assertThat(awaitDelivery(id, "failed")
                        .get("attempts")
                        .get(0)
                        .get("fault")
                        .stringValue())
                .isEqualTo("10.0.0.1 has an address that may not be called");
    }

    @Test
    void whatIsOlderThanTheSettingSaysIsRemovedWithItsDeliveries() {
        var id = webhook();
        happens(failure());
        awaitDelivery(id, "delivered");
        jdbc.sql("update webhook_event set recorded_at = now() - interval '31 days' where group_name = :group")
                .param("group", group)
                .update();

        happens(failure());

        receiver.awaitCalls(2);
        assertThat(json(get("/v1/webhooks/" + id + "/deliveries")).get("deliveries"))
                .hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        webhook();

        transactions.executeWithoutResult(status -> {
            events.happened(failure());
            status.setRollbackOnly();
        });

        awaitNoDeliveryTask();
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void anEventIsToldThoughTheInstanceThatTookItsTaskWasKilled() {
        webhook();
        var event = failure();

        transactions.executeWithoutResult(status -> {
            events.happened(event);
            taken(event.id());
        });

        assertThat(receiver.awaitCalls(1).getFirst().id()).isEqualTo(event.id());
    }

    @Test
    void aDeliveryIsMadeThoughTheInstanceThatTookItsTaskWasKilled() {
        var id = webhook();
        receiver.answers(500, 500, 500, 200);
        happens(failure());
        long number = awaitDelivery(id, "failed").get("number").longValue();

        transactions.executeWithoutResult(status -> {
            post("/v1/webhooks/" + id + "/deliveries/" + number + "/redeliver", "");
            taken(number + "/2");
        });

        awaitDelivery(id, "delivered");
        assertThat(receiver.calls()).hasSize(4);
    }

    /** As if an instance had taken a task and died at once. */
    private void taken(String subject) {
        assertThat(jdbc.sql("""
                        update delivery_tasks
                           set picked = true, picked_by = 'killed', last_heartbeat = now() - interval '1 hour', version = version + 1
                         where task_instance = :subject
                        """).param("subject", subject).update()).isEqualTo(1);
    }

    private static List<Integer> statuses(JsonNode delivery) {
        return delivery.get("attempts")
                .valueStream()
                .map(attempt -> attempt.path("status").asInt(0))
                .toList();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(java.io.OutputStream body) throws IOException {
        try {
            for (int drop = 0; drop < 100; drop++) {
                body.write("drop".getBytes(StandardCharsets.UTF_8));
                body.flush();
                Thread.sleep(Duration.ofMillis(50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
