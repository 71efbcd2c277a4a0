package dev.imagery.local.chaos.fault;

import dev.imagery.infrastructure.Directories;
import dev.imagery.local.chaos.schedule.Fault;
import dev.imagery.local.chaos.schedule.FaultKind;
import dev.imagery.local.client.Installation;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.suite.LocalSuite;
import dev.imagery.local.suite.SuiteConditions;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteOptions;
import dev.imagery.local.suite.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A real suite on ports of its own and in a directory of its own, in which faults can be brought about. It disturbs no other. A lease of
 * work lasts four seconds in it, so that a worker outsleeps it soon.
 */
public final class FaultySuite implements AutoCloseable {

    private static final Map<String, String> SHORT_LEASES = Map.of("imagery.tasks.heartbeat-interval", "1s");
    private static final int RESTARTS = 1_000;

    private final SuiteHome home;
    private final int workers;
    private final LocalSuite suite;
    private final ObjectStoreLink link;
    private final Optional<SmallDisk> disk;
    private final Map<Fault, List<ProcessHandle>> stopped = new ConcurrentHashMap<>();
    private final Thread undoing = new Thread(this::undo, "faults-undoing");

    private FaultySuite(SuiteHome home, int workers, LocalSuite suite, ObjectStoreLink link, Optional<SmallDisk> disk) {
        this.home = home;
        this.workers = workers;
        this.suite = suite;
        this.link = link;
        this.disk = disk;
        Runtime.getRuntime().addShutdownHook(undoing);
    }

    /**
     * Starts it and waits until it can do its work.
     *
     * @param workers how many processes render beside the generation service, which renders as well; 1 or more
     * @param events is told in sentences what a person would want to know
     */
    public static FaultySuite start(SuiteHome home, int workers, Consumer<String> events) throws IOException {
        Ports ports = Ports.free();
        ObjectStoreLink link = ObjectStoreLink.to(ports.of(SuitePort.S3));
        Path caches = home.state().resolve("small-disk");
        Optional<SmallDisk> disk = SmallDisk.at(caches);
        Map<String, String> settings = new HashMap<>(SHORT_LEASES);
        settings.put(
                "imagery.render.tile-cache.directory", caches.resolve("tiles").toString());
        // Less than the disk has, so that it is full only when it is filled.
        settings.put("imagery.render.tile-cache.size", "64MB");
        settings.put("imagery.fleet.min-free-disk", "16MB");
        settings.put("imagery.render.copies.size", "32MB");
        settings.put("imagery.render.copies.directory", caches.resolve("copies").toString());
        SuiteOptions options = new SuiteOptions(
                "127.0.0.1", workers, new SuiteConditions(Optional.of(link.address()), settings, RESTARTS));
        try {
            return new FaultySuite(home, workers, LocalSuite.start(home, ports, options, events), link, disk);
        } catch (IOException | RuntimeException e) {
            link.close();
            if (disk.isPresent()) {
                disk.get().close();
            }
            throw e;
        }
    }

    /** Where its services answer. */
    public Installation installation() {
        return Installation.local(suite.ports());
    }

    /** The faults that can be brought about here. */
    public Set<FaultKind> kinds() {
        Set<FaultKind> kinds = EnumSet.allOf(FaultKind.class);
        if (disk.isEmpty()) {
            kinds.remove(FaultKind.FULL_DISK);
        }
        return kinds;
    }

    /**
     * Begins a fault.
     *
     * @return whether there is anything that it befalls; not where it would kill what is just being started
     */
    public boolean begin(Fault fault) throws IOException {
        return switch (fault.kind()) {
            case KILL_COORDINATOR -> kill(suite.process(SuiteService.GENERATION.module()));
            case KILL_WORKER -> kill(worker(fault));
            case STALL_WORKER -> stop(fault, worker(fault).stream().toList());
            case PAUSE_DATABASE ->
                stop(fault, suite.process("postgres").stream().toList());
            case CRASH_DATABASE -> {
                suite.crashDatabase();
                yield true;
            }
            case STORE_FAILS -> set(ObjectStoreLink.Mode.FAILS);
            case STORE_HANGS -> set(ObjectStoreLink.Mode.HANGS);
            case STORE_UNAVAILABLE -> set(ObjectStoreLink.Mode.UNAVAILABLE);
            case STORE_CUTS_UPLOADS -> set(ObjectStoreLink.Mode.CUTS_UPLOADS);
            case FULL_DISK -> {
                disk.orElseThrow().fill();
                yield true;
            }
        };
    }

    /** Ends a fault that was begun. */
    public void end(Fault fault) throws IOException {
        switch (fault.kind()) {
            case KILL_COORDINATOR, KILL_WORKER -> {
                // Whatever supervises the processes starts them again.
            }
            case STALL_WORKER, PAUSE_DATABASE -> wake(fault);
            case CRASH_DATABASE -> suite.restartDatabase();
            case STORE_FAILS, STORE_HANGS, STORE_UNAVAILABLE, STORE_CUTS_UPLOADS -> set(ObjectStoreLink.Mode.WELL);
            case FULL_DISK -> disk.orElseThrow().free();
        }
    }

    private Optional<ProcessHandle> worker(Fault fault) throws IOException {
        return suite.process(LocalSuite.worker(1 + fault.choice() % workers));
    }

    private static boolean kill(Optional<ProcessHandle> process) {
        return process.map(ProcessHandle::destroyForcibly).orElse(false);
    }

    private boolean stop(Fault fault, Collection<ProcessHandle> processes) throws IOException {
        // The processes first, so that they start none while theirs are counted.
        Shell.signal("STOP", processes);
        List<ProcessHandle> all = new ArrayList<>(processes);
        if (fault.kind() == FaultKind.PAUSE_DATABASE) {
            processes.stream().flatMap(ProcessHandle::descendants).forEach(all::add);
            Shell.signal("STOP", all);
        }
        stopped.put(fault, all);
        return !all.isEmpty();
    }

    private void wake(Fault fault) throws IOException {
        Shell.signal("CONT", Optional.ofNullable(stopped.remove(fault)).orElse(List.of()));
    }

    private boolean set(ObjectStoreLink.Mode mode) {
        link.set(mode);
        return true;
    }

    /** Where it keeps its data and logs. */
    public Path state() {
        return home.state();
    }

    /** Stops it. Its data and logs stay, until {@link #forget}. */
    @Override
    public void close() throws IOException {
        wakeAll();
        link.set(ObjectStoreLink.Mode.WELL);
        suite.close();
        link.close();
        unmount();
        try {
            Runtime.getRuntime().removeShutdownHook(undoing);
        } catch (IllegalStateException shuttingDown) {
            // What it does has been done.
        }
    }

    /** Where this process is ended in the middle: what is stopped cannot end, and a mount outlives the process. */
    private void undo() {
        try {
            wakeAll();
            unmount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void wakeAll() throws IOException {
        for (Fault fault : List.copyOf(stopped.keySet())) {
            wake(fault);
        }
    }

    private void unmount() throws IOException {
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    /** Deletes its data and logs, once it is closed. */
    public void forget() throws IOException {
        Directories.delete(home.state());
    }
}
