package dev.imagery.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines that start a service. */
public final class JavaCommand {

    /** Small heaps and few threads: four services share a small machine with the renderer. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    private JavaCommand() {}

    /** The {@code java} that runs this process. */
    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts the service, with its AOT cache where there is one. */
    public static List<String> start(UnpackedService service) {
        return service.isCached() ? command(service, "-XX:AOTCache=" + service.cache()) : command(service);
    }

    /**
     * Starts the service only until its context is complete, and writes an AOT cache of what that took.
     *
     * @param temporary for the files that such an abrupt end leaves behind
     */
    static List<String> train(UnpackedService service, Path output, Path temporary) {
        return command(
                service,
                "-XX:AOTCacheOutput=" + output,
                "-Dspring.context.exit=onRefresh",
                "-Djava.io.tmpdir=" + temporary);
    }

    private static List<String> command(UnpackedService service, String... more) {
        List<String> command = new ArrayList<>();
        command.add(program());
        command.addAll(OPTIONS);
        command.addAll(List.of(more));
        command.add("-jar");
        command.add(service.jar().toString());
        return command;
    }
}
