package dev.imagery.local.command;

import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs one measurement in a JVM of its own. */
@Command(
        name = "bench",
        description = "Run a measurement; without a name, list them. The last line is one JSON object.")
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "dev.imagery.benchmarks.Benchmarks";

    /** Those that hold as many rules as an installation has, or more, and Drools' facts of them. */
    private static final Set<String> LARGE = Set.of("activate", "evaluate", "million");

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "the measurement, and its own options")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        SuiteHome home = Imagery.home();
        Path jar = home.jar("benchmarks");
        if (!Files.isRegularFile(jar)) {
            throw new IOException(jar + " is missing; build it with: mvn -DskipTests package");
        }
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(heap());
        command.addAll(List.of("-cp", jar + ":" + jar.resolveSibling("lib") + "/*", MAIN));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(home.checkout().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Whoever sends load has little on its heap, and a collector that takes no processor from those who are measured. */
    private List<String> heap() {
        return arguments.stream().limit(1).anyMatch(LARGE::contains)
                ? List.of("-Xmx3g")
                : List.of("-Xmx512m", "-XX:+UseSerialGC");
    }
}
