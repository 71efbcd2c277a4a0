package dev.imagery.local.suite;

import dev.imagery.local.ports.PortCheck;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.process.Readiness;
import dev.imagery.local.process.StaleProcesses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The suite in a process of its own that goes on when the command that started it has ended. */
public final class BackgroundSuite {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private BackgroundSuite() {}

    /**
     * Starts it, unless it runs, and waits until its page answers.
     *
     * @throws IOException when it ends instead, with what it said; or when {@code limit} passes
     */
    public static void start(SuiteHome home, Ports ports, Duration limit) throws IOException, InterruptedException {
        Files.createDirectories(home.logs());
        Process process = null;
        if (SuiteLock.holder(home).isEmpty()) {
            StaleProcesses.end(home.processes());
            List<String> faults = PortCheck.faults(ports);
            if (!faults.isEmpty()) {
                throw new PortsTakenException(faults);
            }
            process = spawn(home);
        }
        URI page = URI.create("http://127.0.0.1:%d/".formatted(ports.of(SuitePort.GALLERY)));
        long end = System.nanoTime() + limit.toNanos();
        try (Readiness readiness = new Readiness()) {
            while (!readiness.isReady(page)) {
                if (process != null && !process.isAlive()) {
                    throw new IOException("The suite did not start:\n" + Files.readString(log(home)));
                }
                if (System.nanoTime() > end) {
                    throw new IOException("The suite is not ready after %s; see %s".formatted(limit, log(home)));
                }
            }
        }
    }

    /**
     * Stops it, and whatever an earlier one left behind.
     *
     * @return whether anything ran
     */
    public static boolean stop(SuiteHome home) throws IOException {
        Optional<ProcessHandle> holder = SuiteLock.holder(home);
        if (holder.isPresent()) {
            holder.get().destroy();
            try {
                holder.get()
                        .onExit()
                        .orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException tooSlow) {
                holder.get().destroyForcibly();
            }
        }
        return !StaleProcesses.end(home.processes()).isEmpty() || holder.isPresent();
    }

    private static Process spawn(SuiteHome home) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Dimagery.home=" + home.checkout());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(System.getProperty("imagery.main", "dev.imagery.local.command.Imagery"));
        command.add("serve");
        return new ProcessBuilder(command)
                .directory(home.checkout().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log(home).toFile())
                .start();
    }

    private static Path log(SuiteHome home) {
        return home.log("suite");
    }
}
