package dev.imagery.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A supervisor in a process of its own, with one child; it says so and waits to be killed. */
class KilledSupervisor {

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        try (Supervisor supervisor = new Supervisor(directory, 3, System.out::println)) {
            supervisor.start(new ChildSpec(
                    "worker",
                    List.of("sleep", "60"),
                    Map.of(),
                    directory.resolve("worker.log"),
                    URI.create("http://127.0.0.1:1/ready")));
            System.out.println("started");
            Thread.currentThread().join();
        }
    }
}
