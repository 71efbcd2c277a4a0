package dev.imagery.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ImageMagick commands that drew the pictures of a batch, as its provenance tells them. They name prepared tiles and files without the
 * directories in which these were, so they run in a directory that has links to the tiles.
 */
final class BareCommands {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE = 1_000;

    private final List<List<String>> commands;
    private final Path directory;

    private BareCommands(List<List<String>> commands, Path directory) {
        this.commands = List.copyOf(commands);
        this.directory = directory;
    }

    /** @param directory that the commands write to */
    static BareCommands of(OwnSuite suite, String batch, Path directory) throws IOException, InterruptedException {
        var commands = new ArrayList<List<String>>();
        var renders = read(suite.installation().generation(), "/v1/batches/%s/renders?limit=%d".formatted(batch, PAGE));
        for (var render : renders.path("renders")) {
            var key = render.path("renderKey").asString();
            var arguments = read(suite.installation().storage(), "/v1/renders/" + key)
                    .path("provenance")
                    .path("arguments");
            var command = new ArrayList<>(List.of("convert"));
            arguments.forEach(argument -> command.add(argument.asString()));
            commands.add(command);
        }
        return new BareCommands(commands, directory);
    }

    private static JsonNode read(URI service, String path) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    int count() {
        return commands.size();
    }

    /** Runs all of them, so many at a time, and answers the seconds that it took. */
    double run(OwnSuite suite, int atATime) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(commands);
        var lines = new ArrayList<Callable<Void>>();
        for (int line = 0; line < atATime; line++) {
            var own = withTiles(suite, "line-" + line);
            lines.add(() -> {
                for (var command = waiting.poll(); command != null; command = waiting.poll()) {
                    PlainImageMagick.run(command, own);
                }
                return null;
            });
        }
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            for (var line : threads.invokeAll(lines)) {
                line.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Path withTiles(OwnSuite suite, String name) throws IOException {
        var own = Files.createDirectories(directory.resolve(name));
        try (var tiles = Files.list(suite.home().tiles())) {
            for (var part : tiles.filter(Files::isDirectory).toList()) {
                var link = own.resolve(part.getFileName());
                if (!Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, part);
                }
            }
        }
        return own;
    }
}
