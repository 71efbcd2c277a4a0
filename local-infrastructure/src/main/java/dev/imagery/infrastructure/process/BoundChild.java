package dev.imagery.infrastructure.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Starts child processes that do not outlive this one.
 *
 * <p>A child gets a session of its own, so that Ctrl-C in the terminal reaches only this process, which then stops its
 * children in order. Where Linux offers it, the kernel sends the child a signal when this process dies, even by {@code kill
 * -9}. The kernel watches the <em>thread</em> that started the child, so that thread stays until the child has ended.
 */
public final class BoundChild {

    private static final boolean OWN_SESSION = isOnPath("setsid");
    private static final boolean DEATH_SIGNAL = isOnPath("setpriv") && works("setpriv", "--pdeathsig", "TERM", "true");

    private BoundChild() {}

    /**
     * Starts the process that {@code builder} describes.
     *
     * @param deathSignal the signal's name without {@code SIG}, sent to the child when this process dies
     */
    public static Process start(ProcessBuilder builder, String deathSignal) throws IOException {
        return start(List.of(), builder, deathSignal);
    }

    /**
     * Starts the process that {@code builder} describes as another user.
     *
     * @param become the command that changes the user and then runs the rest of its line; a change of user clears the
     *     signal, so it must come before
     */
    public static Process start(List<String> become, ProcessBuilder builder, String deathSignal) throws IOException {
        List<String> command = new ArrayList<>();
        if (OWN_SESSION) {
            command.add("setsid");
        }
        command.addAll(become);
        if (DEATH_SIGNAL) {
            command.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        }
        command.addAll(builder.command());
        builder.command(command);
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("parent-of-" + deathSignal).start(() -> startAndStay(builder, started));
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
