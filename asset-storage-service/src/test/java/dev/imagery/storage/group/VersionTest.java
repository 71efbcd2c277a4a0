package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VersionTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();
    private final String versions = "/v1/groups/" + group + "/versions";

    @Test
    void everyFaultOfTheRegionsIsTold() {
        String opening = Fixtures.version(UUID.randomUUID()).replace("\"author\"", """
                "regions":[{"region":"latam","countries":["AR","us"]},{"countries":[]}],"author\"""".strip());

        Calls.Answer answer = storage.post("/v1/groups/" + Fixtures.newGroup() + "/versions", opening);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "malformed /regions/0/region", "malformed /regions/0/countries/1", "missing /regions/1/region");
    }

    @Test
    void aBatchOpensTheNextVersionOfItsGroup() {
        storage.post(versions, Fixtures.version(UUID.randomUUID()));

        Calls.Answer answer = storage.post(versions, Fixtures.version(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(versions + "/2");
        assertThat(answer.json().get("group").stringValue()).isEqualTo(group);
        assertThat(answer.json().get("version").intValue()).isEqualTo(2);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void aVersionIsReadWithAllThatItWasOpenedWith() {
        UUID batch = UUID.randomUUID();
        JsonNode opened = storage.post(versions, Fixtures.version(batch)).json();

        JsonNode version = storage.get(versions + "/1").json();

        assertThat(version.get("batch").stringValue()).isEqualTo(batch.toString());
        assertThat(version.get("recipe").get("titleIds").get(0).intValue()).isEqualTo(12345);
        assertThat(version.get("catalogRevision").intValue()).isEqualTo(7);
        assertThat(version.get("author").stringValue()).isEqualTo("ops");
        assertThat(version.get("createdAt")).isEqualTo(opened.get("createdAt"));
    }

    @Test
    void aBatchThatOpensAgainGetsTheVersionThatItHas() {
        String request = Fixtures.version(UUID.randomUUID());
        storage.post(versions, request);

        Calls.Answer again = storage.post(versions, request);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void batchesThatOpenAtOnceGetVersionsOfTheirOwn() {
        List<CompletableFuture<Calls.Answer>> racing = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> storage.post(versions, Fixtures.version(UUID.randomUUID())), Thread::startVirtualThread))
                .toList();

        assertThat(racing)
                .extracting(answer -> answer.join().json().get("version").intValue())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aGroupOfAnImpossibleNameIsRefused() {
        Calls.Answer answer = storage.post("/v1/groups/a%20b/versions", Fixtures.version(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("malformed /path/group");
    }

    @Test
    void aRecipeThatTheDatabaseCannotKeepIsAFaultTogetherWithTheOthers() {
        Calls.Answer answer = storage.post(
                versions, "{\"batch\":\"no uuid\",\"recipe\":{\"name\":\"a\\u0000b\"},\"catalogRevision\":-1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder("wrong-type /batch", "jsonb /recipe", "out-of-range /catalogRevision");
    }

    @Test
    void aGroupTellsItsVersionsTheNewestFirst() {
        fixtures.openVersion(group);
        fixtures.openVersion(group);

        Calls.Answer answer = storage.get("/v1/groups/" + group);

        assertThat(answer.json().has("live")).isFalse();
        assertThat(answer.json().get("versions"))
                .extracting(version -> version.get("version").intValue())
                .containsExactly(2, 1);
    }

    @Test
    void groupsAreListedByNamePageByPage() {
        String first = "list-" + group + "-a";
        String second = "list-" + group + "-b";
        fixtures.openVersion(second);
        fixtures.openVersion(first);

        Calls.Answer page = storage.get("/v1/groups?limit=1&after=list-" + group);
        Calls.Answer next = storage.get(
                "/v1/groups?limit=1&after=" + page.json().get("next").stringValue());

        assertThat(page.json().get("groups").get(0).get("name").stringValue()).isEqualTo(first);
        assertThat(next.json().get("groups").get(0).get("name").stringValue()).isEqualTo(second);
    }

    @Test
    void aGroupThatIsNotThereIsNotFound() {
        assertThat(storage.get("/v1/groups/" + group).status()).isEqualTo(404);
    }
}
