package dev.imagery.local.endtoend;

import dev.imagery.local.client.Installation;
import dev.imagery.local.launch.JavaCommand;
import dev.imagery.local.launch.UnpackedService;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.process.ChildSpec;
import dev.imagery.local.process.Supervisor;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One more orchestration of a running suite, which evaluates visits near. */
final class NearOrchestration implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String NAME = "orchestration-near";

    private final Supervisor supervisor;
    private final URI address;

    private NearOrchestration(Supervisor supervisor, URI address) {
        this.supervisor = supervisor;
        this.address = address;
    }

    /** Starts it before the customization and the pictures of the suite, and waits until it is ready. */
    static NearOrchestration start(SuiteHome home, Installation suite) throws IOException {
        String module = SuiteService.ORCHESTRATION.module();
        UnpackedService jar = UnpackedService.of(home.jar(module), home.launch(module));
        int port = Ports.freePort();
        NearOrchestration started = new NearOrchestration(
                new Supervisor(home.processes(), 0, System.out::println), URI.create("http://127.0.0.1:" + port));
        Map<String, Object> settings = Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "imagery.customization.mode",
                "near",
                "imagery.customization.url",
                suite.customization(),
                "imagery.cdn.base-url",
                suite.storage());
        try {
            started.supervisor.start(new ChildSpec(
                    NAME,
                    JavaCommand.start(jar),
                    Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings)),
                    home.log(NAME),
                    started.address.resolve("/actuator/health/readiness")));
            started.supervisor.awaitReady(LIMIT);
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
        return started;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
