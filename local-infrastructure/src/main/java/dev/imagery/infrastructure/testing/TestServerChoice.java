package dev.imagery.infrastructure.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Chooses the server: a container where {@code IMAGERY_TESTS_ON_CONTAINERS=true} (environment or system property) and a
 * container engine runs, and the embedded one otherwise.
 */
final class TestServerChoice {

    private static final Logger LOG = LoggerFactory.getLogger(TestServerChoice.class);
    private static final String SETTING = "IMAGERY_TESTS_ON_CONTAINERS";

    private TestServerChoice() {}

    static TestServer start() {
        TestServer server = containersWanted() && engineRuns() ? new ContainerServer() : new EmbeddedServer();
        LOG.info("Persistence tests run against {}", server.description());
        return server;
    }

    private static boolean containersWanted() {
        return Boolean.parseBoolean(System.getProperty(SETTING, System.getenv(SETTING)));
    }

    private static boolean engineRuns() {
        boolean runs = DockerClientFactory.instance().isDockerAvailable();
        if (!runs) {
            LOG.warn("{} is set, but no container engine answers", SETTING);
        }
        return runs;
    }
}
