package dev.imagery.infrastructure.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps its data and where it listens.
 *
 * @param data the data directory; absent means a temporary one that is deleted on close
 * @param port the TCP port on the loopback address; 0 means a free one
 * @param log the file that the server's log is appended to; absent means that it is dropped
 * @param buffers the memory in which the server keeps pages, in megabytes
 */
public record PostgresSettings(
        @Nullable Path data, int port, @Nullable Path log, int buffers) {

    private static final int FEW_BUFFERS = 64;

    /** A server whose data goes when it closes, on a free port: for tests. */
    public static PostgresSettings temporary() {
        return new PostgresSettings(null, 0, null, FEW_BUFFERS);
    }

    /** A server that keeps its data in {@code directory}. */
    public static PostgresSettings keptIn(Path directory, int port, Path log) {
        return new PostgresSettings(directory, port, log, FEW_BUFFERS);
    }

    /** The same with so much memory for pages, in megabytes: for a database that is larger than those of demos and tests. */
    public PostgresSettings withBuffers(int megabytes) {
        return new PostgresSettings(data, port, log, megabytes);
    }

    boolean isTemporary() {
        return data == null;
    }

    /** The server's own options; data that is thrown away anyway need not reach the disk. */
    List<String> serverOptions(int chosenPort) {
        List<String> options = new ArrayList<>();
        option(options, "port", String.valueOf(chosenPort));
        option(options, "listen_addresses", "127.0.0.1");
        option(options, "unix_socket_directories", "");
        option(options, "max_connections", "300");
        option(options, "shared_buffers", buffers + "MB");
        option(options, "timezone", "UTC");
        if (isTemporary()) {
            option(options, "fsync", "off");
            option(options, "synchronous_commit", "off");
            option(options, "full_page_writes", "off");
        }
        return options;
    }

    private static void option(List<String> options, String name, String value) {
        options.add("-c");
        options.add(name + "=" + value);
    }
}
