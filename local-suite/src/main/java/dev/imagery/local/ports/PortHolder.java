package dev.imagery.local.ports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the process that listens on a port, as far as this user may see it: Linux tells in {@code /proc}. */
final class PortHolder {

    private static final Pattern COLUMNS = Pattern.compile("\\s+");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** The program and its process id, such as {@code java (process 4711)}. */
    static Optional<String> of(int port) {
        try {
            Set<String> sockets = listeners(port);
            return sockets.isEmpty() ? Optional.empty() : holder(sockets);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> listeners(int port) throws IOException {
        String local = ":%04X".formatted(port);
        Set<String> sockets = new HashSet<>();
        for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (!Files.isReadable(table)) {
                continue;
            }
            for (String line : Files.readAllLines(table)) {
                String[] columns = COLUMNS.split(line.strip(), -1);
                if (columns.length > 9 && columns[1].endsWith(local) && columns[3].equals(LISTENING)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static Optional<String> holder(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holdsOneOf(sockets, process)) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return Optional.of("%s (process %s)".formatted(name, process.getFileName()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsOneOf(Set<String> sockets, Path process) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException goneOrAnothers) {
            // A process that ended meanwhile, or that belongs to another user.
        }
        return false;
    }
}
