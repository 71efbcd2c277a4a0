package dev.imagery.storage.purge;

import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.caller.Caller;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

/** A title of its own for each test, and one picture that shows it. */
abstract class PurgeServiceTest extends StorageServiceTest {

    protected static final String CONTEXT = "US/en/browser/high";

    @Autowired
    protected Purges purges;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private S3Client s3;

    @Value("${imagery.s3.bucket}")
    private String bucket;

    protected final String group = Fixtures.newGroup();
    protected final long title = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);

    protected Elapsed elapsed;
    protected Picture picture;
    protected String render;

    @BeforeEach
    void aPictureOfTheTitle() {
        elapsed = new Elapsed(jdbc);
        picture = fixtures.uploaded();
        render = recorded("" + title, picture);
    }

    protected String recorded(String titles, Picture... pictures) {
        String key = Fixtures.newRenderKey();
        Calls.Answer answer = record(key, titles, pictures);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + new String(answer.bytes()));
        }
        return key;
    }

    protected Calls.Answer record(String key, String titles, Picture... pictures) {
        return storage.put(
                "/v1/renders/" + key,
                Fixtures.render(
                        titles,
                        Stream.of(pictures)
                                .map(each -> each.asRendition(
                                        each == pictures[0] ? 1920 : 960, each == pictures[0] ? 1080 : 540))
                                .toArray(String[]::new)));
    }

    protected int sealed(String shown) {
        return fixtures.sealedVersion(group, Fixtures.line(CONTEXT, shown));
    }

    protected int published(String shown) {
        int version = sealed(shown);
        publish(version);
        await().until(() -> fixtures.state(group, version).equals("live"));
        return version;
    }

    protected Calls.Answer publish(int version) {
        return storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
    }

    protected UUID begin() {
        return begin(false);
    }

    protected UUID begin(boolean evenIfLive) {
        return purges.begin(title, "A court says so", evenIfLive, Caller.later(new Actor("ada")));
    }

    protected JsonNode receipt(UUID purge) {
        return storage.get("/v1/purges/" + purge).json();
    }

    protected void awaitState(UUID purge, String state) {
        await().until(() -> receipt(purge).get("state").stringValue().equals(state));
    }

    protected UUID settling(boolean evenIfLive) {
        UUID purge = begin(evenIfLive);
        awaitState(purge, "settling");
        return purge;
    }

    /** With all that it has to wait for. */
    protected void awaitDone(UUID purge) {
        awaitState(purge, "settling");
        elapsed.settlingOf(purge);
        await().until(() -> {
            // again and again, as the task may just be at work, and puts itself off when it has ended
            isDue(purge);
            return receipt(purge).get("state").stringValue().equals("done");
        });
    }

    private void isDue(UUID purge) {
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = :purge and not picked")
                .param("purge", purge.toString())
                .update();
    }

    protected boolean isInTheBucket(Picture object) {
        return s3.listObjectsV2(request -> request.bucket(bucket).prefix(object.key()))
                        .keyCount()
                > 0;
    }

    protected void putBack(Picture object) {
        s3.putObject(request -> request.bucket(bucket).key(object.key()), RequestBody.fromBytes(object.bytes()));
    }
}
