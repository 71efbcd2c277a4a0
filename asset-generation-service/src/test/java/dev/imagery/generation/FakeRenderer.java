package dev.imagery.generation;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.legibility.LuminanceGrid;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.Provenance;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Rendered;
import dev.imagery.rendering.RenderedFile;
import dev.imagery.rendering.Renderer;
import dev.imagery.rendering.sketch.Sketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes what was asked for in place of pictures. What it does to a title's compositions can be told. */
public final class FakeRenderer implements Renderer {

    public static final int EPOCH = 1;

    /** Of a picture that is dark everywhere. */
    private static final Sketch SKETCH = new Sketch(
            "3/cJPJqAh4eAiIiIiHeAgAj4eA==", "#102030", LuminanceGrid.of(64, 36, Collections.nCopies(64 * 36, 0.0)));

    private final List<Composition> drawn = new CopyOnWriteArrayList<>();
    private final List<String> dropped = new CopyOnWriteArrayList<>();
    private final Map<Long, String> broken = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> failing = new ConcurrentHashMap<>();
    private final Map<Long, Hold> holds = new ConcurrentHashMap<>();
    private final Map<Long, Renderer> real = new ConcurrentHashMap<>();

    /** Stops renders of a title until they are released. */
    public static final class Hold {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        public void awaitRender() throws InterruptedException {
            if (!entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("nothing of the title was rendered within " + PATIENCE);
            }
        }

        public void release() {
            released.countDown();
        }
    }

    private final int epoch;

    public FakeRenderer() {
        this(EPOCH);
    }

    public FakeRenderer(int epoch) {
        this.epoch = epoch;
    }

    /** As if one tile of each was there. */
    @Override
    public int drop(Collection<String> digests) {
        dropped.addAll(digests);
        return digests.size();
    }

    /** The digests of artwork whose tiles were dropped, each as often as it was. */
    public List<String> dropped() {
        return List.copyOf(dropped);
    }

    @Override
    public int epoch() {
        return epoch;
    }

    /** The title's compositions can never be drawn. */
    public void breakTitle(long title, String cause) {
        broken.put(title, cause);
    }

    /** The title's next compositions cannot be drawn for now. */
    public void failNext(long title, int renders) {
        failing.put(title, new AtomicInteger(renders));
    }

    public Hold hold(long title) {
        var hold = new Hold();
        holds.put(title, hold);
        return hold;
    }

    /** The title's compositions are drawn by another renderer. */
    public void leaveTo(Renderer renderer, long title) {
        real.put(title, renderer);
    }

    /** How often compositions that show the title were asked for. */
    public long timesDrawn(long title) {
        return drawn.stream().filter(composition -> shows(composition, title)).count();
    }

    @Override
    public Rendered render(Composition composition, ArtworkSource artwork, Path directory) {
        drawn.add(composition);
        for (var placed : composition.artwork()) {
            artwork.fetch(placed);
            misbehave(placed.title());
        }
        for (var placed : composition.artwork()) {
            if (real.containsKey(placed.title())) {
                return real.get(placed.title()).render(composition, artwork, directory);
            }
        }
        var files = composition.outputs().stream()
                .map(output -> new RenderedFile(
                        output,
                        write(
                                directory.resolve(output.size() + ".jpg"),
                                output + " of " + composition.canonicalForm())))
                .toList();
        return new Rendered(files, SKETCH, new Provenance(Map.of("renderer", "fake"), List.of("draw")), List.of());
    }

    private void misbehave(long title) {
        var hold = holds.get(title);
        if (hold != null) {
            hold.entered.countDown();
            try {
                hold.released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RenderFailure.transientOne("interrupted", e);
            }
        }
        if (broken.containsKey(title)) {
            throw RenderFailure.permanent(broken.get(title), new IOException("broken"));
        }
        var left = failing.get(title);
        if (left != null && left.getAndDecrement() > 0) {
            throw RenderFailure.transientOne("the disk is full", new IOException("full"));
        }
    }

    private static boolean shows(Composition composition, long title) {
        return composition.artwork().stream().map(PlacedArtwork::title).anyMatch(id -> id == title);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
