package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.target.Size;
import dev.imagery.infrastructure.Directories;
import dev.imagery.local.client.Batch;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.process.ProcessRecord;
import dev.imagery.local.suite.LocalSuite;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The whole suite on free ports, with data of its own that go with it. */
final class OwnSuite implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** Seldom, as every question takes processor time of the coordinator and of PostgreSQL that the workers would have. */
    private static final Duration POLLING = Duration.ofMillis(100);

    private final LocalSuite suite;
    private final SuiteHome home;
    private final Installation installation;
    private final GenerationClient generation;

    private OwnSuite(LocalSuite suite, SuiteHome home) {
        this.suite = suite;
        this.home = home;
        this.installation = Installation.local(suite.ports());
        this.generation = new GenerationClient(installation.generation());
    }

    /** Of the checkout that is the working directory. */
    static OwnSuite start(SuiteOptions options) throws IOException {
        var checkout = Path.of("").toAbsolutePath();
        var home = new SuiteHome(checkout, Files.createTempDirectory("imagery-bench-suite-"));
        return new OwnSuite(LocalSuite.start(home, Ports.free(), options, OwnSuite::say), home);
    }

    private static void say(String event) {
        System.out.println("  " + event);
    }

    SuiteHome home() {
        return home;
    }

    Installation installation() {
        return installation;
    }

    URI customization() {
        return URI.create(suite.ports().url(SuitePort.CUSTOMIZATION));
    }

    /** A process of the suite by its name in the logs. */
    ProcessHandle process(String name) throws IOException {
        return ProcessRecord.read(home.processes().resolve(name + ".pid"))
                .flatMap(ProcessRecord::running)
                .orElseThrow(() -> new IOException(name + " does not run"));
    }

    /** @param posters of the titles, in their order */
    void putTitles(List<Title> titles, List<Path> posters) throws IOException {
        generation.importTitles(CatalogLines.of(titles));
        for (int i = 0; i < titles.size(); i++) {
            putPoster(titles.get(i), posters.get(i));
        }
    }

    /** Titles as the service has them now: with the posters that were put, and the colours that it found in them. */
    List<Title> withPosters(List<Title> titles) throws IOException {
        var posters = new HashMap<Long, Artwork>();
        for (var read : generation.titles()) {
            read.path("artwork")
                    .forEachEntry(
                            (language, poster) -> posters.put(read.path("id").asLong(), poster(language, poster)));
        }
        return titles.stream()
                .map(title -> SyntheticCatalog.with(
                        title, Optional.ofNullable(posters.get(title.id())).orElseThrow()))
                .toList();
    }

    private static Artwork poster(String language, JsonNode poster) {
        return new Artwork(
                poster.path("digest").asString(),
                poster.path("mediaType").asString(),
                new Size(poster.path("width").asInt(), poster.path("height").asInt()),
                ArtworkKind.POSTER,
                language,
                FocalPoint.CENTRE,
                Optional.empty(),
                false,
                Optional.of(poster.path("dominantColour").asString()));
    }

    void putPoster(Title title, Path poster) throws IOException {
        generation.putArtwork(title.id(), title.originalLanguage(), poster);
    }

    /**
     * A batch that is live.
     *
     * @param seconds from the request until it was seen to be live
     */
    record Ran(String batch, Batch.Progress progress, double seconds) {}

    /** Runs a recipe until its imagery is live. */
    Ran run(String recipe) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var batch = generation.submit(recipe.getBytes(StandardCharsets.UTF_8), null);
        while (!batch.isEnded()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new IOException("batch " + batch.id() + " is still " + batch.state() + " after " + LIMIT);
            }
            Thread.sleep(POLLING);
            batch = generation.batch(batch.id());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var progress = batch.progress();
        if (!batch.isLive() || progress == null) {
            throw new IOException("batch " + batch.id() + " is " + batch.state() + ": " + batch.faultLines());
        }
        return new Ran(batch.id(), progress, seconds);
    }

    @Override
    public void close() throws IOException {
        suite.close();
        Directories.delete(home.state());
    }
}
