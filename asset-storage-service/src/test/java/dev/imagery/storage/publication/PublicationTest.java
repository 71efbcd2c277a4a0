package dev.imagery.storage.publication;

import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A group of its own for each test, and what is done to it. */
abstract class PublicationTest extends StorageServiceTest {

    protected final String group = Fixtures.newGroup();

    protected Calls.Answer publish(int version) {
        return storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
    }

    protected Calls.Answer rollback() {
        return storage.post("/v1/groups/" + group + "/rollback");
    }

    protected Calls.Answer rollbackTo(int version) {
        return storage.post("/v1/groups/" + group + "/rollback", "{\"toVersion\":" + version + "}");
    }

    /** A new version that is live. */
    protected int published() {
        int version = fixtures.sealedVersion(group);
        publish(version);
        awaitLive(version);
        return version;
    }

    protected void awaitLive(int version) {
        awaitState(version, "live");
    }

    protected void awaitState(int version, String state) {
        await().until(() -> fixtures.state(group, version).equals(state));
    }

    /** The live version, or 0. */
    protected int live() {
        return storage.get("/v1/groups/" + group).json().path("live").asInt(0);
    }

    protected static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody let it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
