package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function that makes metrics of the demand, in Python as on AWS, before a coordinator of the test. */
@Tag("adapter")
class DemandFunctionTest {

    private static final Path SOURCE = Path.of("src/main/resources/dev/imagery/aws/service/demand.py");

    /** As docs/operations.md shows it. */
    private static final String DEMAND = """
            {"within": "PT10M", "queueAgeSeconds": 41.2, "backlogCpuSeconds": 5210.5, "priorities": [],
             "workers": 2, "slots": 8, "wantedSlots": 9, "wantedWorkers": 3}
            """;

    @TempDir
    Path directory;

    private HttpServer coordinator;
    private int status = 200;

    @BeforeEach
    void aCoordinator() throws IOException {
        coordinator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        coordinator.createContext("/v1/workers/demand", exchange -> {
            byte[] answer = DEMAND.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        coordinator.start();
        Files.copy(SOURCE, directory.resolve("index.py"));
        Files.writeString(directory.resolve("boto3.py"), """
                class Ecs:
                    def describe_services(self, cluster, services):
                        assert (cluster, services) == ("imagery-test", ["workers"])
                        return {"services": [{"desiredCount": 1}]}

                def client(name):
                    assert name == "ecs"
                    return Ecs()
                """);
    }

    @AfterEach
    void theCoordinatorStops() {
        coordinator.stop(0);
    }

    @Test
    void whatIsMissingIsWhatIsWantedLessWhatIsStarted() throws IOException {
        var said = run();
        assertThat(said.output())
                .contains("\"WantedWorkers\": 3", "\"MissingWorkers\": 2", "\"QueueAgeSeconds\": 41.2")
                .contains("\"Namespace\": \"Imagery\"", "\"Dimensions\": [[\"Stage\"]]", "\"Stage\": \"test\"");
        assertThat(said.code()).isZero();
    }

    @Test
    void nothingIsSaidWhereNoCoordinatorAnswers() throws IOException {
        status = 503;
        var said = run();
        assertThat(said.code()).isNotZero();
        assertThat(said.output()).contains("HTTPError").doesNotContain("MissingWorkers\":");
    }

    private record Said(int code, String output) {}

    private Said run() throws IOException {
        assumeTrue(hasPython(), "There is no Python here, in which the function runs");
        var python = new ProcessBuilder("python3", "-c", "import index; index.handler({}, None)")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        python.environment()
                .putAll(Map.of(
                        "DEMAND_URL",
                        "http://127.0.0.1:" + coordinator.getAddress().getPort() + "/v1/workers/demand",
                        "CLUSTER",
                        "imagery-test",
                        "SERVICE",
                        "workers",
                        "STAGE",
                        "test",
                        "NAMESPACE",
                        "Imagery",
                        "PYTHONDONTWRITEBYTECODE",
                        "1"));
        Process process = python.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), output);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException thereIsNone) {
            return false;
        }
    }
}
