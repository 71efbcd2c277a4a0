package dev.imagery.local.suite;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.infrastructure.s3.ObjectStoreSettings;
import dev.imagery.local.launch.AotTraining;
import dev.imagery.local.launch.JavaCommand;
import dev.imagery.local.launch.UnpackedService;
import dev.imagery.local.ports.PortCheck;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.process.ChildSpec;
import dev.imagery.local.process.ProcessRecord;
import dev.imagery.local.process.StaleProcesses;
import dev.imagery.local.process.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The running suite. Closing it stops everything that it started; so does the end of this process. */
public final class LocalSuite implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final SuiteHome home;
    private final Ports ports;
    private final SuiteOptions options;
    private final Supervisor supervisor;
    private final Map<SuiteService, UnpackedService> unpacked = new EnumMap<>(SuiteService.class);
    private final Map<SuiteService, Database> databases = new EnumMap<>(SuiteService.class);
    private final Thread closer = new Thread(this::stop, "suite-closer");
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalObjectStore objects;
    private @Nullable ServiceSettings settings;
    private boolean stopped;

    private LocalSuite(SuiteHome home, Ports ports, SuiteOptions options, Consumer<String> events) throws IOException {
        this.home = home;
        this.ports = ports;
        this.options = options;
        this.supervisor = new Supervisor(home.processes(), options.conditions().restarts(), events);
    }

    /**
     * Starts everything and waits until it can do its work.
     *
     * @param events is told in sentences what a person would want to know
     * @throws PortsTakenException when something else listens on one of the ports; nothing is started then
     * @throws IOException when a part does not come up; nothing is left running then
     */
    public static LocalSuite start(SuiteHome home, Ports ports, SuiteOptions options, Consumer<String> events)
            throws IOException {
        Files.createDirectories(home.logs());
        List<String> stale = StaleProcesses.end(home.processes());
        if (!stale.isEmpty()) {
            events.accept("Stopped what an earlier run had left behind: " + String.join(", ", stale));
        }
        List<String> faults = PortCheck.faults(ports);
        if (!faults.isEmpty()) {
            throw new PortsTakenException(faults);
        }
        LocalSuite suite = new LocalSuite(home, ports, options, events);
        Runtime.getRuntime().addShutdownHook(suite.closer);
        try {
            suite.startAll();
        } catch (IOException | RuntimeException e) {
            suite.close();
            throw e;
        }
        return suite;
    }

    /** The ports that the parts listen on. */
    public Ports ports() {
        return ports;
    }

    /** The process of one part, by the name of its log; empty while it does not run. */
    public Optional<ProcessHandle> process(String name) throws IOException {
        return ProcessRecord.read(home.processes().resolve(name + ".pid")).flatMap(ProcessRecord::running);
    }

    /** Ends PostgreSQL as if it had been killed, with nothing written that was not yet; {@link #restartDatabase} brings it back. */
    public void crashDatabase() throws IOException {
        Objects.requireNonNull(postgres).crash();
    }

    /** Starts PostgreSQL again after {@link #crashDatabase}, on what it had written. */
    public void restartDatabase() throws IOException {
        LocalPostgres server = Objects.requireNonNull(postgres);
        server.restart();
        ProcessHandle.of(server.pid()).ifPresent(this::record);
    }

    /** Makes the AOT caches that are missing, all at once, so that the next start is faster. */
    public void trainNow() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> trainings = new ArrayList<>();
            for (SuiteService service : SuiteService.values()) {
                trainings.add(threads.submit(() -> train(service, 0)));
            }
            for (Future<Boolean> training : trainings) {
                result(training);
            }
        }
    }

    /** Makes the AOT caches that are missing, one by one and only while nothing else wants the processor. */
    public void trainAside() throws IOException, InterruptedException {
        for (SuiteService service : SuiteService.values()) {
            train(service, 19);
        }
    }

    private boolean train(SuiteService service, int niceness) throws IOException, InterruptedException {
        UnpackedService jar = unpacked.get(service);
        if (jar == null || settings == null) {
            return false;
        }
        Map<String, String> environment = settings.environment(service, databases, 0);
        return AotTraining.train(jar, environment, niceness, home.log("aot-training"));
    }

    /** Whether {@link #trainNow} has something to do. */
    public boolean isUntrained() {
        return unpacked.values().stream().anyMatch(service -> !service.isCached());
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException shuttingDown) {
            // The hook is about to run and will find nothing left to do.
        }
    }

    private void startAll() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LocalPostgres> startingPostgres = threads.submit(this::startPostgres);
            Future<LocalObjectStore> startingObjects = threads.submit(
                    () -> LocalObjectStore.start(ObjectStoreSettings.keptIn(home.objects(), ports.of(SuitePort.S3))));
            Map<SuiteService, Future<UnpackedService>> unpacking = new EnumMap<>(SuiteService.class);
            for (SuiteService service : SuiteService.values()) {
                unpacking.put(
                        service,
                        threads.submit(
                                () -> UnpackedService.of(home.jar(service.module()), home.launch(service.module()))));
            }
            postgres = result(startingPostgres);
            objects = result(startingObjects);
            settings = new ServiceSettings(ports, options, objects, home.tiles());
            for (SuiteService service : SuiteService.values()) {
                UnpackedService jar = result(Objects.requireNonNull(unpacking.get(service)));
                unpacked.put(service, jar);
                startService(service, jar, settings);
            }
        }
        for (int worker = 1; worker <= options.workers(); worker++) {
            startWorker(worker(worker), settings);
        }
        supervisor.awaitReady(START_LIMIT);
    }

    /** The name of a process that only renders; they are numbered from 1. */
    public static String worker(int number) {
        return "generation-worker-" + number;
    }

    private LocalPostgres startPostgres() throws IOException, SQLException {
        LocalPostgres started = LocalPostgres.start(
                PostgresSettings.keptIn(home.database(), ports.of(SuitePort.POSTGRES), home.log("postgres")));
        postgres = started;
        ProcessHandle.of(started.pid()).ifPresent(this::record);
        databases.put(SuiteService.GENERATION, started.database("generation"));
        databases.put(SuiteService.STORAGE, started.database("storage"));
        databases.put(SuiteService.CUSTOMIZATION, started.database("customization"));
        databases.put(SuiteService.ORCHESTRATION, started.database("orchestration"));
        return started;
    }

    private void record(ProcessHandle server) {
        try {
            ProcessRecord.of(server).write(home.processes().resolve("postgres.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startWorker(String name, ServiceSettings from) throws IOException {
        UnpackedService jar = Objects.requireNonNull(unpacked.get(SuiteService.GENERATION));
        int port = Ports.freePort();
        supervisor.start(new ChildSpec(
                name,
                JavaCommand.start(jar),
                from.workerEnvironment(databases, port),
                home.log(name),
                readiness(port)));
    }

    private static URI readiness(int port) {
        return URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
    }

    private void startService(SuiteService service, UnpackedService jar, ServiceSettings from) throws IOException {
        supervisor.start(new ChildSpec(
                service.module(),
                JavaCommand.start(jar),
                from.environment(service, databases),
                home.log(service.module()),
                readiness(ports.of(service.port()))));
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        supervisor.close();
        if (objects != null) {
            objects.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        try {
            Files.deleteIfExists(home.processes().resolve("postgres.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
