package dev.imagery.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is brought to its end: asked first, and killed when it does not listen. */
final class Ending {

    private Ending() {}

    /** Ends {@code process} and everything that it started; returns when all are gone. */
    static void end(ProcessHandle process, Duration patience) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!isGone(process, patience)) {
            process.destroyForcibly();
            isGone(process, Duration.ofSeconds(5));
        }
        descendants.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isGone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
