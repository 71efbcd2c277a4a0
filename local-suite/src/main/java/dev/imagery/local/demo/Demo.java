package dev.imagery.local.demo;

import dev.imagery.local.client.Batch;
import dev.imagery.local.client.BatchWatch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.Homepage;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.SamplePageClient;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/** What happens between a running suite and walls in every market, step by step. */
public final class Demo {

    private static final Duration BATCH_LIMIT = Duration.ofMinutes(15);
    private static final Duration HOMEPAGE_LIMIT = Duration.ofSeconds(10);

    private final DemoTitles titles;
    private final DemoRecipes recipes;
    private final Path saved;
    private final boolean replaceArtwork;
    private final GenerationClient generation;
    private final StorageClient storage;
    private final HomepageClient homepages;
    private final SamplePageClient samples;
    private final Screen screen;

    /**
     * A demo on a running installation.
     *
     * @param titles the catalogue to load
     * @param checkout where the folder {@code examples} with the recipes is
     * @param saved the folder that pictures are saved in
     * @param replaceArtwork whether artwork that is there already is uploaded again, because the person's own has changed
     */
    public Demo(
            DemoTitles titles,
            Path checkout,
            Path saved,
            boolean replaceArtwork,
            Installation installation,
            Screen screen) {
        this.titles = titles;
        this.recipes = DemoRecipes.in(checkout);
        this.saved = saved;
        this.replaceArtwork = replaceArtwork;
        this.generation = new GenerationClient(installation.generation());
        this.storage = new StorageClient(installation.storage());
        this.homepages = new HomepageClient(installation.orchestration());
        this.samples = new SamplePageClient(installation.orchestration());
        this.screen = screen;
    }

    /**
     * Does all steps.
     *
     * @return the addresses of pages to look at, one for each script; empty where the installation has none
     * @throws Exception when one fails; the ones before it have been told on the screen
     */
    public List<URI> run() throws Exception {
        Files.createDirectories(saved);
        ArtworkUpload artwork = new ArtworkUpload(titles, generation, screen);
        screen.step("Load the catalogue", this::loadCatalogue);
        List<Long> first = DemoRecipes.titleIds(recipes.article());
        screen.step("Artwork for the article's recipe", () -> artwork.bring(first, Set.of("en"), replaceArtwork));
        screen.step("The article's recipe, to the letter", this::articleWall);
        List<Long> all = DemoRecipes.titleIds(recipes.sixMarkets());
        screen.step("Artwork for six markets", () -> artwork.bring(all, DemoRecipes.LANGUAGES, replaceArtwork));
        screen.step("A recipe for six markets", () -> submit(recipes.sixMarkets()));
        screen.step("Homepages", this::checkHomepages);
        return screen.step("The page that visitors see", this::checkPages);
    }

    private int loadCatalogue() throws IOException {
        Set<Long> there = new HashSet<>();
        generation.titles().forEach(title -> there.add(title.path("id").asLong()));
        List<String> missing = titles.titles().stream()
                .filter(title -> !there.contains(title.path("id").asLong()))
                .map(ObjectNode::toString)
                .toList();
        Set<String> regions = generation.regions();
        List<String> lines = new ArrayList<>(missing);
        titles.regions().stream()
                .filter(region -> !regions.contains(region.region()))
                .forEach(region -> lines.add(region.toJson()));
        if (!lines.isEmpty()) {
            generation.importTitles(lines);
        }
        screen.line("  %d titles, %d of them new".formatted(titles.titles().size(), missing.size()));
        return missing.size();
    }

    private Batch articleWall() throws IOException {
        Batch batch = submit(recipes.article());
        String url = storage.pictures(batch.group(), batch.version() == null ? 0 : batch.version(), 1)
                .getFirst()
                .picture();
        Path file = saved.resolve("article.jpg");
        Picture picture = fetch(URI.create(url), file);
        check("The article's wall", picture.faultFor(1920, 1080));
        screen.line("  The first wall: " + screen.bold(url));
        screen.line("  saved as " + file);
        FirstPicture.tell(screen);
        return batch;
    }

    private Batch submit(Path recipe) throws IOException {
        Batch batch = new BatchWatch(generation, screen)
                .follow(generation.submit(Files.readAllBytes(recipe), null), BATCH_LIMIT);
        if (!batch.isLive()) {
            throw new IOException("Batch %s is %s\n  %s"
                    .formatted(batch.id(), batch.state(), String.join("\n  ", batch.faultLines())));
        }
        return batch;
    }

    private int checkHomepages() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Fetched> seen = new HashMap<>();
        for (Context context : DemoContexts.all()) {
            Homepage homepage = homepage(context);
            screen.line("  " + screen.bold(homepages.address(context).toString()));
            screen.line("    " + homepage.body());
            Path file = saved.resolve(context + ".jpg");
            Fetched known = seen.get(homepage.backgroundImage());
            Picture picture;
            if (known == null) {
                picture = fetch(URI.create(homepage.backgroundImage()), file);
                seen.put(homepage.backgroundImage(), new Fetched(file, picture));
            } else {
                picture = known.picture();
                Files.copy(known.file(), file, StandardCopyOption.REPLACE_EXISTING);
            }
            String fault = picture.faultFor(DemoContexts.width(context), DemoContexts.height(context));
            screen.line(
                    "    %s  %d×%d  release %s".formatted(file, picture.width(), picture.height(), homepage.release()));
            if (!fault.isEmpty()) {
                faults.add(context + " " + fault);
            }
        }
        check("Homepages", String.join("; ", faults));
        return faults.size();
    }

    private List<URI> checkPages() throws IOException {
        List<URI> pages = new ArrayList<>();
        for (List<String> market : DemoContexts.PAGES) {
            URI address = samples.address(market.getFirst(), market.getLast());
            Optional<SamplePageClient.Found> page = samples.page(address);
            if (page.isPresent()) {
                pages.add(address);
                URI picture = page.get().picture().orElseThrow(() -> new IOException(address + " has no picture"));
                check(
                        address + ": " + picture,
                        Picture.decode(homepages.picture(picture)).faultFor(1920, 1080));
            }
        }
        return pages;
    }

    /** A picture that two devices share is fetched once. */
    private record Fetched(Path file, Picture picture) {}

    /** Customization's instances take a moment to follow a new release. */
    private Homepage homepage(Context context) throws IOException {
        long end = System.nanoTime() + HOMEPAGE_LIMIT.toNanos();
        Homepage homepage = homepages.homepage(context);
        while (homepage.backgroundImage().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
            homepage = homepages.homepage(context);
        }
        if (homepage.backgroundImage().isEmpty()) {
            throw new IOException("The homepage of %s has no background image".formatted(context));
        }
        return homepage;
    }

    private Picture fetch(URI url, Path file) throws IOException {
        byte[] bytes = homepages.picture(url);
        Files.write(file, bytes);
        try {
            return Picture.decode(bytes);
        } catch (IOException e) {
            throw new IOException(url + ": " + e.getMessage(), e);
        }
    }

    private static void check(String what, String fault) throws IOException {
        if (!fault.isEmpty()) {
            throw new IOException(what + ": " + fault);
        }
    }
}
