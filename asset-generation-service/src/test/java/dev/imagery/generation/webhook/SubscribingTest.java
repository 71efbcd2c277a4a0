package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.webhook.message.Secret;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SubscribingTest extends WebhookTest {

    @Test
    void theSecretIsMadeAndShownOnce() {
        var answer = post("/v1/webhooks", "{\"url\": \"" + receiver.url() + "\", \"events\": [\"published\"]}");

        assertThat(answer).hasStatus(201);
        var made = json(answer);
        var path = "/v1/webhooks/" + made.get("id").stringValue();
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo(path);
        assertThat(Secret.parse(made.get("secret").stringValue())).isPresent();
        assertThat(json(get(path)).has("secret")).isFalse();
        assertThat(json(get("/v1/webhooks")).get("webhooks").get(0).has("secret"))
                .isFalse();
        assertThat(json(get(path)).get("url").stringValue()).isEqualTo(receiver.url());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theSecretIsNotLoggedEvenWhereTheReceiverFails(CapturedOutput log) {
        receiver.answers(500);
        var id = webhook();

        happens(failure());
        awaitDelivery(id, "failed");

        assertThat(log).contains(id).doesNotContain(SECRET.substring(6));
    }

    @Test
    void allFaultsAreNamedAtOnceWithTheirPointers() {
        var answer = post("/v1/webhooks", """
                {"url": "https://10.0.0.1/", "events": ["publishd"], "secret": "short"}
                """);

        assertThat(answer).hasStatus(422);
        var problem = json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:imagery:problem:invalid-webhook");
        assertThat(StreamSupport.stream(problem.get("faults").spliterator(), false))
                .extracting(fault -> fault.get("code").stringValue() + " "
                        + fault.get("pointer").stringValue())
                .containsExactly("forbidden-address /url", "unknown-event /events/0", "invalid-value /secret");
        assertThat(answer.getResponse().getContentAsByteArray()).asString().doesNotContain("short\"");
    }

    @Test
    void withoutTlsOnlyAllowedNetworksAreCalled() {
        var answer = post("/v1/webhooks", "{\"url\": \"http://1.1.1.1/\", \"events\": [\"failed\"]}");

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).get("faults").get(0).get("expected").stringValue())
                .isEqualTo("https; http only to networks of imagery.webhooks.allowed-networks");
    }

    @Test
    void thereAreNoMoreWebhooksThanTheSettingAllows() {
        jdbc.sql("""
                insert into webhook (id, url, events, group_names, secret, created_at)
                select gen_random_uuid(), 'https://example.com', '{failed}', '{}', 'x', now() from generate_series(1, 100)
                """).update();

        var answer = post("/v1/webhooks", "{\"url\": \"" + receiver.url() + "\", \"events\": [\"failed\"]}");

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).get("detail").stringValue()).contains("imagery.webhooks.most");
    }

    @Test
    void aWebhookThatIsRemovedIsToldNothing() {
        var id = webhook();

        assertThat(http.delete().uri("/v1/webhooks/" + id).exchange()).hasStatus(204);

        assertThat(get("/v1/webhooks/" + id)).hasStatus(404);
        assertThat(http.delete().uri("/v1/webhooks/" + id).exchange()).hasStatus(404);
        happens(failure());
        awaitNoDeliveryTask();
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void onlyTheGroupsAndEventsThatAreWantedAreTold() {
        webhook("""
                {"url": "%s", "events": ["published"], "groups": ["%s"]}""".formatted(receiver.url(), group));
        webhook("""
                {"url": "%s", "events": ["failed"], "groups": ["another"]}""".formatted(receiver.url()));

        happens(failure());

        assertThat(jdbc.sql("select count(*) from webhook_event where group_name = :group")
                        .param("group", group)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTestIsSentToTheOneWebhookWhateverItWants() {
        var id = webhook();

        var answer = post("/v1/webhooks/" + id + "/test", "");

        assertThat(answer).hasStatus(202);
        assertThat(json(answer).get("type").stringValue()).isEqualTo("ping");
        assertThat(receiver.awaitCalls(1).getFirst().line()).isEqualTo("A test of this webhook");
        awaitDelivery(id, "delivered");
    }

    @Test
    void deliveriesAreReadInPagesTheNewestFirst() {
        var id = webhook();
        for (int event = 0; event < 3; event++) {
            happens(failure());
        }
        receiver.awaitCalls(3);

        var first = json(get("/v1/webhooks/" + id + "/deliveries?limit=2"));
        var second = json(get("/v1/webhooks/" + id + "/deliveries?limit=2&before="
                + first.get("before").longValue()));

        assertThat(first.get("deliveries")).hasSize(2);
        assertThat(second.get("deliveries")).hasSize(1);
        assertThat(second.has("before")).isFalse();
        assertThat(first.get("deliveries").get(0).get("number").longValue())
                .isGreaterThan(first.get("deliveries").get(1).get("number").longValue())
                .isGreaterThan(second.get("deliveries").get(0).get("number").longValue());
    }
}
