package dev.imagery.local.command;

import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a process wrote. */
@Command(name = "logs", description = "Show the log of a service.")
final class LogsCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 300;

    @Parameters(
            paramLabel = "SERVICE",
            description = "generation, storage, customization, orchestration, postgres or suite")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as the log grows.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        SuiteHome home = Imagery.home();
        List<Path> found = logs(home).stream()
                .filter(log -> name(log).equals(service)
                        || List.of(name(log).split("-")).contains(service))
                .toList();
        if (found.size() != 1) {
            String names =
                    String.join(", ", logs(home).stream().map(LogsCommand::name).toList());
            throw new IOException(
                    names.isEmpty()
                            ? "There are no logs yet; start the suite with: ./imagery up"
                            : "There is no log '%s'; there are: %s".formatted(service, names));
        }
        try (InputStream log = Files.newInputStream(found.getFirst())) {
            do {
                log.transferTo(System.out);
                System.out.flush();
                if (follow) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } while (follow);
        }
        return 0;
    }

    private static String name(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }

    private static List<Path> logs(SuiteHome home) throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
