package dev.imagery.storage.garbage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class GarbageCollectionTest extends StorageServiceTest {

    @Autowired
    private Collections collections;

    @Autowired
    private GarbageMetrics metrics;

    @Autowired
    private JdbcClient jdbc;

    private Picture picture;

    @BeforeEach
    void anObjectIsDue() {
        picture = fixtures.uploaded();
        new Elapsed(jdbc).graceOfObject(picture);
    }

    @Test
    void aDryRunTellsWhatIsDueAndTakesNothingAway() {
        JsonNode done = ended(storage.post("/v1/garbage-collections", "{\"dryRun\":true}"));

        assertThat(done.get("state").stringValue()).isEqualTo("done");
        assertThat(done.get("dryRun").booleanValue()).isTrue();
        assertThat(done.get("swept").get("objects").longValue()).isPositive();
        assertThat(done.get("swept").get("bytes").longValue()).isPositive();
        assertThat(storage.get("/" + picture.key()).status()).isEqualTo(200);
    }

    @Test
    void aCollectionThatIsAskedForTakesAwayWhatIsDue() {
        Calls.Answer asked = storage.post("/v1/garbage-collections");

        JsonNode done = ended(asked);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(done.get("state").stringValue()).isEqualTo("done");
        assertThat(done.get("swept").get("objects").longValue()).isPositive();
        assertThat(storage.get("/" + picture.key()).status()).isEqualTo(404);
        assertThat(new String(storage.get("/actuator/prometheus").bytes()))
                .contains("imagery_garbage_swept_total", "imagery_garbage_lag_seconds");
    }

    @Test
    void collectionsAndMeasurementsRunByThemselvesAWhileAfterTheStart() {
        assertThat(jdbc.sql("""
                        select task_name from scheduled_tasks
                        where task_name in ('collect-garbage', 'measure-storage') and execution_time > now()
                        """).query((row, number) -> row.getString(1)).list())
                .containsExactlyInAnyOrder("collect-garbage", "measure-storage");
    }

    @Test
    void collectionsAreListedTheNewestFirst() {
        String first = storage.post("/v1/garbage-collections", "{\"dryRun\":true}")
                .json()
                .get("id")
                .stringValue();
        String second = storage.post("/v1/garbage-collections", "{\"dryRun\":true}")
                .json()
                .get("id")
                .stringValue();

        assertThat(storage.get("/v1/garbage-collections")
                        .json()
                        .get("collections")
                        .valueStream()
                        .map(collection -> collection.get("id").stringValue()))
                .containsSubsequence(second, first);
    }

    @Test
    void aCollectionThatIsNotThereIsNotFound() {
        assertThat(storage.get("/v1/garbage-collections/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aCollectionThatFailsSaysWhyAndWhatItTookAwayUntilThen() {
        UUID id = UUID.randomUUID();
        collections.add(id, false, Clock.systemUTC().instant());

        collecting(sweep(Swept.renders(3)), failing("S3 is away")).run(id, false, () -> true);

        JsonNode failed = storage.get("/v1/garbage-collections/" + id).json();
        assertThat(failed.get("state").stringValue()).isEqualTo("failed");
        assertThat(failed.get("failure").stringValue()).isEqualTo("S3 is away");
        assertThat(failed.get("swept").get("renders").longValue()).isEqualTo(3);
    }

    private Collecting collecting(Sweep... sweeps) {
        var settings = new GarbageSettings(Duration.ofHours(1), 100, Duration.ofDays(90));
        return new Collecting(List.of(sweeps), collections, settings, metrics, Clock.systemUTC());
    }

    private static Sweep sweep(Swept once) {
        return new Sweep() {
            @Override
            public void sweep(int portion, Progress progress) {
                progress.swept(once);
            }

            @Override
            public Swept due() {
                return once;
            }
        };
    }

    private static Sweep failing(String why) {
        return new Sweep() {
            @Override
            public void sweep(int portion, Progress progress) {
                throw new IllegalStateException(why);
            }

            @Override
            public Swept due() {
                return Swept.NOTHING;
            }
        };
    }

    private JsonNode ended(Calls.Answer asked) {
        String path = asked.header("Location");
        await().until(() -> storage.get(path).json().has("endedAt"));
        return storage.get(path).json();
    }
}
