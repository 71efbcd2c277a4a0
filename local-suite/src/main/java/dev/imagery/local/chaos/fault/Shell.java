package dev.imagery.local.chaos.fault;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The few things that the system's own commands do and Java does not. */
final class Shell {

    private Shell() {}

    /** Sends a signal to processes; those that have gone are none of its concern. */
    static void signal(String name, Collection<ProcessHandle> processes) throws IOException {
        if (!processes.isEmpty()) {
            String ids = processes.stream()
                    .map(process -> Long.toString(process.pid()))
                    .collect(Collectors.joining(" "));
            succeeds(List.of("sh", "-c", "kill -" + name + " " + ids));
        }
    }

    /** Runs a command to its end; whether it did what was asked. */
    static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted in " + command.getFirst(), e);
        }
    }
}
