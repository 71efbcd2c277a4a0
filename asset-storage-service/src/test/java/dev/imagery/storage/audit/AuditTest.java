package dev.imagery.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.caller.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allThatIsDoneToAGroupIsNotedInItsOrderWithItsEffect() {
        int first = live(fixtures.sealedVersion(group));
        int second = live(fixtures.sealedVersion(group));
        storage.post("/v1/groups/" + group + "/rollback");

        List<JsonNode> entries = entries("group=" + group);

        assertThat(entries)
                .extracting(entry -> entry.get("action").stringValue() + " "
                        + entry.get("version").intValue())
                .containsExactly(
                        "open " + first,
                        "fill " + first,
                        "seal " + first,
                        "publish " + first,
                        "open " + second,
                        "fill " + second,
                        "seal " + second,
                        "publish " + second,
                        "roll-back " + first);
        assertThat(entries)
                .extracting(entry -> entry.get("number").longValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(entries.get(1).get("effect").toString()).isEqualTo("{\"added\":1,\"assets\":1}");
        assertThat(entries.get(7).get("effect").toString())
                .isEqualTo("{\"live\":1,\"state\":\"publishing\",\"sequence\":2}");
        assertThat(entries.get(8).get("effect").toString())
                .isEqualTo("{\"live\":2,\"state\":\"publishing\",\"sequence\":3}");
    }

    @Test
    void anEntryTellsWhoCalledWhenAndFromWhere() {
        Instant before = Instant.now();

        storage.send(
                "POST",
                "/v1/groups/" + group + "/versions",
                "application/json",
                Fixtures.version(UUID.randomUUID()),
                "Imagery-Actor",
                "ada@example.com",
                "X-Request-Id",
                "the-request");

        JsonNode entry = entries("group=" + group).getFirst();
        assertThat(entry.get("actor").stringValue()).isEqualTo("ada@example.com");
        assertThat(entry.get("requestId").stringValue()).isEqualTo("the-request");
        assertThat(entry.get("address").stringValue()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(Instant.parse(entry.get("at").stringValue()))
                .isBetween(before.minusMillis(1), Instant.now().plusMillis(1));
        assertThat(entry.get("effect").get("author").stringValue()).isEqualTo("ops");
    }

    @Test
    void whoSaysNothingIsAnonymous() {
        fixtures.openVersion(group);

        assertThat(entries("group=" + group).getFirst().get("actor").stringValue())
                .isEqualTo("anonymous");
    }

    @Test
    void anActorWhoCannotBeNamedChangesNothing() {
        Calls.Answer answer = storage.send(
                "POST",
                "/v1/groups/" + group + "/versions",
                "application/json",
                Fixtures.version(UUID.randomUUID()),
                "Imagery-Actor",
                "a".repeat(201));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("malformed /header/Imagery-Actor");
        assertThat(storage.get("/v1/groups/" + group).status()).isEqualTo(404);
    }

    @Test
    void whatChangesNothingIsNotNoted() {
        int version = live(fixtures.sealedVersion(group));
        int entries = entries("group=" + group).size();

        storage.post("/v1/groups/" + group + "/versions/" + version + "/seal");
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":99}");

        assertThat(entries("group=" + group)).hasSize(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void noEntryIsEverChanged(String statement) {
        fixtures.openVersion(group);

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void thereIsNoEntryWithoutTheTransactionThatItTellsOf(@Autowired AuditLog log) {
        Caller caller = Caller.later(Actor.ANONYMOUS);

        assertThatThrownBy(() -> log.note(caller, Action.SEAL, group, 1, List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void entriesThatAreMadeAtOnceHaveNumbersOfTheirOwn() {
        List<CompletableFuture<Integer>> racing = IntStream.range(0, 6)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> fixtures.openVersion(group), Thread::startVirtualThread))
                .toList();
        racing.forEach(CompletableFuture::join);

        assertThat(entries("group=" + group))
                .hasSize(6)
                .extracting(entry -> entry.get("number").longValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void theLogIsExportedPageByPage() {
        fixtures.openVersion(group);
        fixtures.openVersion(group);
        List<JsonNode> all = entries("group=" + group);

        List<JsonNode> first = entries("limit=1&group=" + group);
        List<JsonNode> next = entries(
                "group=" + group + "&after=" + first.getFirst().get("number").longValue());

        assertThat(first).containsExactly(all.get(0));
        assertThat(next).containsExactly(all.get(1));
    }

    @Test
    void theLogIsAskedByActorActionAndTime() {
        int version = fixtures.sealedVersion(group);
        String about = "group=" + group;
        String sealed = entries(about + "&action=seal").getFirst().get("at").stringValue();

        assertThat(entries(about + "&action=seal"))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.get("version").intValue()).isEqualTo(version));
        assertThat(entries(about + "&actor=nobody")).isEmpty();
        assertThat(entries(about + "&actor=anonymous")).hasSize(3);
        assertThat(entries(about + "&from=" + sealed)).hasSize(1);
        assertThat(entries(about + "&until=" + sealed)).hasSize(2);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        Calls.Answer answer = storage.get("/v1/audit?after=-1&limit=0");
        Calls.Answer action = storage.get("/v1/audit?action=dance");

        assertThat(answer.faults()).containsExactlyInAnyOrder("out-of-range /query/after", "out-of-range /query/limit");
        assertThat(action.status()).isEqualTo(400);
        assertThat(action.json().get("faults").get(0).get("expected").stringValue())
                .startsWith("one of open, fill, seal, publish, roll-back");
    }

    private int live(int version) {
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
        await().until(() -> fixtures.state(group, version).equals("live"));
        return version;
    }

    private List<JsonNode> entries(String query) {
        Calls.Answer answer = storage.get("/v1/audit?" + query);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return new String(answer.bytes(), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
