package dev.imagery.local.launch;

import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.process.BoundChild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes a service's AOT cache in a process of its own. The cache holds classes that are loaded and
 * linked already, and the JVM ignores it where anything that it rests on has changed.
 */
public final class AotTraining {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private AotTraining() {}

    /**
     * Makes the cache, unless it is there.
     *
     * @param environment the service's settings; it connects to its database, but takes no port
     * @param niceness 0 to 19; the higher, the more it lets others go first
     * @param log the file that the run's output is appended to
     * @return whether there is a cache now; a service that cannot be trained starts without one
     */
    public static boolean train(UnpackedService service, Map<String, String> environment, int niceness, Path log)
            throws IOException, InterruptedException {
        if (service.isCached()) {
            return true;
        }
        Path fresh = service.cache().resolveSibling(service.cache().getFileName() + ".new");
        List<String> command = new ArrayList<>(List.of("nice", "-n", String.valueOf(niceness)));
        Path temporary = Files.createDirectories(fresh.resolveSibling("training"));
        command.addAll(JavaCommand.train(service, fresh, temporary));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("IMAGERY_"));
        builder.environment().putAll(environment);
        Process process = BoundChild.start(builder, "KILL");
        // The JVM writes the cache in a child of its own, which must not be left behind either.
        Thread killer = new Thread(() -> kill(process), "aot-training-killer");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || !Files.isRegularFile(fresh)) {
                return false;
            }
            Files.move(fresh, service.cache(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            kill(process);
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".config"));
            Directories.delete(temporary);
            forget(killer);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void forget(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException shuttingDown) {
            // It runs already, and finds nothing to kill.
        }
    }
}
