package dev.imagery.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class SupervisorTest {

    @TempDir
    Path directory;

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aChildThatIsKilledIsStartedAgain() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory, 3, events::add)) {
            supervisor.start(child("sleep", "60"));
            ProcessHandle first = running();

            first.destroyForcibly();

            await().untilAsserted(() -> assertThat(running().pid()).isNotEqualTo(first.pid()));
            assertThat(events)
                    .singleElement()
                    .asString()
                    .contains("worker died")
                    .contains("started again");
        }
    }

    @Test
    void aChildThatKeepsDyingStaysDownAndItsLogTellsWhy() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory, 3, events::add)) {
            supervisor.start(child("sh", "-c", "echo out of luck; exit 3"));

            assertThatThrownBy(() -> supervisor.awaitReady(Duration.ofSeconds(20)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("worker did not become ready")
                    .hasMessageContaining("out of luck");
        }
        assertThat(events).anyMatch(event -> event.contains("stays down"));
    }

    @Test
    void closingLeavesNoProcessAndNoRecord() throws Exception {
        Supervisor supervisor = new Supervisor(directory, 3, events::add);
        supervisor.start(child("sh", "-c", "sleep 60 & sleep 60"));
        ProcessHandle child = running();
        await().until(() -> child.descendants().count() == 2);
        List<ProcessHandle> descendants = child.descendants().toList();

        supervisor.close();

        assertThat(child.isAlive()).isFalse();
        await().untilAsserted(() -> assertThat(descendants).noneMatch(ProcessHandle::isAlive));
        assertThat(directory.resolve("worker.pid")).doesNotExist();
        assertThat(events).isEmpty();
    }

    @Test
    void childrenDoNotOutliveASupervisorThatIsKilled() throws Exception {
        Process supervisor = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSupervisor.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        supervisor.inputReader().readLine();
        ProcessHandle child = running();

        supervisor.destroyForcibly().waitFor();

        await().untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void aChildGetsNoneOfTheSuitesOwnSettings() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory, 3, events::add)) {
            supervisor.start(child("sh", "-c", "env; exec sleep 60"));
            await().untilAsserted(() -> assertThat(log()).contains("GREETING=hello"));
            assertThat(log()).doesNotContain("IMAGERY_");
        }
    }

    @Test
    void aChildIsReadyWhenItsAddressSaysSo() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI ready = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ready");
        try (Supervisor supervisor = new Supervisor(directory, 3, events::add)) {
            supervisor.start(new ChildSpec("worker", List.of("sleep", "60"), Map.of(), logFile(), ready));
            supervisor.awaitReady(Duration.ofSeconds(5));
        } finally {
            server.stop(0);
        }
    }

    private ChildSpec child(String... command) {
        URI nothing = URI.create("http://127.0.0.1:1/ready");
        return new ChildSpec("worker", List.of(command), Map.of("GREETING", "hello"), logFile(), nothing);
    }

    private ProcessHandle running() throws IOException {
        return ProcessRecord.read(directory.resolve("worker.pid"))
                .flatMap(ProcessRecord::running)
                .orElseThrow(() -> new AssertionError("no worker runs"));
    }

    private Path logFile() {
        return directory.resolve("worker.log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }
}
