package dev.imagery.local.endtoend;

import static org.awaitility.Awaitility.await;

import dev.imagery.infrastructure.Directories;
import dev.imagery.local.client.Batch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.RecipeClient;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.process.ProcessRecord;
import dev.imagery.local.suite.LocalSuite;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteOptions;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The suite on free ports with fresh data and a worker beside. One is started once for all test classes of this run; a class whose
 * imagery would stand in the way of others' starts its own.
 */
final class RunningSuite implements AutoCloseable {

    static final String WORKER = "generation-worker-1";

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final LocalSuite suite;
    private final SuiteHome home;
    private final Path pictures;
    final Installation installation;
    final GenerationClient generation;
    final RecipeClient recipes;
    final StorageClient storage;
    final HomepageClient homepages;

    private RunningSuite(LocalSuite suite, SuiteHome home) throws IOException {
        this.suite = suite;
        this.home = home;
        this.installation = Installation.local(suite.ports());
        this.pictures = Files.createTempDirectory("imagery-pictures-");
        this.generation = new GenerationClient(installation.generation());
        this.recipes = new RecipeClient(installation.generation());
        this.storage = new StorageClient(installation.storage());
        this.homepages = new HomepageClient(installation.orchestration());
    }

    static RunningSuite shared() {
        return Shared.SUITE;
    }

    /** Puts a title into the catalogue whose artwork is one even colour. */
    void title(long id, String language, Color colour) throws IOException {
        titleWithArtwork(id, language, FlatArtwork.jpeg(colour));
    }

    void titleWithArtwork(long id, String language, byte[] artwork) throws IOException {
        Path picture = Files.write(pictures.resolve(id + "." + language + ".jpg"), artwork);
        if (generation.title(id).isEmpty()) {
            generation.importTitles(
                    List.of("""
                    {"id": %d, "names": {"%s": "Title %d"}, "originalLanguage": "%s", "kind": "novel", "genres": ["drama"],
                     "year": 1900, "maturity": 0, "popularity": 50, "launched": "2026-01-01", "tags": []}""".formatted(id, language, id, language).replace("\n", " ")));
        }
        generation.putArtwork(id, language, picture);
    }

    /** Submits a recipe and waits for the end of its batch. */
    Batch run(String recipe) throws IOException {
        return ended(generation.submit(recipe.getBytes(StandardCharsets.UTF_8), null));
    }

    Batch ended(Batch batch) {
        return await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> generation.batch(batch.id()), Batch::isEnded);
    }

    /** Waits until the homepage of a context shows another picture than {@code before}, and answers its address. */
    String pictureAfter(String before, Context context) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> homepages.homepage(context).backgroundImage(),
                        picture -> !picture.isEmpty() && !picture.equals(before));
    }

    ProcessHandle process(String name) throws IOException {
        return ProcessRecord.read(home.processes().resolve(name + ".pid"))
                .flatMap(ProcessRecord::running)
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** One more orchestration, which evaluates visits near; its caller closes it. */
    NearOrchestration near() throws IOException {
        return NearOrchestration.start(home, installation);
    }

    /** A suite that its caller closes. */
    static RunningSuite start() throws IOException {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        SuiteHome home = new SuiteHome(checkout, Files.createTempDirectory("imagery-suite-"));
        return new RunningSuite(
                LocalSuite.start(home, Ports.free(), new SuiteOptions("127.0.0.1", 1), System.out::println), home);
    }

    @Override
    public void close() throws IOException {
        suite.close();
        Directories.delete(home.state());
        Directories.delete(pictures);
    }

    private static final class Shared {

        private static final RunningSuite SUITE = startUntilTheEnd();

        private static RunningSuite startUntilTheEnd() {
            try {
                RunningSuite suite = start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
                return suite;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(RunningSuite suite) {
            try {
                suite.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
