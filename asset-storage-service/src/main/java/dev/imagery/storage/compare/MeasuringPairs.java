package dev.imagery.storage.compare;

import dev.imagery.likeness.ColourDifference;
import dev.imagery.likeness.Colours;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.compare.Measurements.Outcome;
import dev.imagery.storage.compare.PicturePairs.Pair;
import dev.imagery.storage.render.Renditions;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the pictures of two versions, pair after pair, where nobody did before. */
@Component
class MeasuringPairs {

    /** How many pairs are looked for at once; that takes a look at all assets of both versions. */
    private static final int PORTION = 1_000;

    /** So large that MS-SSIM has its five scales of most shapes, and details of a tile are seen. */
    private static final int SIDE = 320;

    private final PicturePairs pairs;
    private final Renditions renditions;
    private final PictureReader reader;
    private final Measurements measurements;
    private final CompareSettings settings;

    /** One comparison at a time: the others wait, and so the threads of tasks are there for publications. */
    private final Semaphore turn = new Semaphore(1);

    MeasuringPairs(
            PicturePairs pairs,
            Renditions renditions,
            PictureReader reader,
            Measurements measurements,
            CompareSettings settings) {
        this.pairs = pairs;
        this.renditions = renditions;
        this.reader = reader;
        this.measurements = measurements;
        this.settings = settings;
    }

    /** What is to become of a comparison. */
    enum Progress {
        DONE,
        GO_ON,
        WAIT
    }

    /** Compares some of what is left. */
    Progress measure(Compared versions, BooleanSupplier goOn) {
        if (!turn.tryAcquire()) {
            return Progress.WAIT;
        }
        try {
            List<Pair> portion = pairs.unmeasured(versions, PORTION);
            measure(portion, goOn);
            return portion.size() < PORTION && goOn.getAsBoolean() ? Progress.DONE : Progress.GO_ON;
        } finally {
            turn.release();
        }
    }

    private void measure(List<Pair> portion, BooleanSupplier goOn) {
        Map<Sha256, List<Rendition>> files = renditions.of(portion.stream()
                .flatMap(pair -> Stream.of(pair.before(), pair.after()))
                .distinct()
                .toList());
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.atOnce())) {
            List<Future<?>> all = new ArrayList<>();
            for (Pair pair : portion) {
                all.add(threads.submit(() -> {
                    if (goOn.getAsBoolean()) {
                        measurements.note(
                                pair,
                                outcome(
                                        files.getOrDefault(pair.before(), List.of()),
                                        files.getOrDefault(pair.after(), List.of())));
                    }
                }));
            }
            await(all, threads);
        }
    }

    private static void await(List<Future<?>> all, ExecutorService threads) {
        try {
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failure) {
            threads.shutdownNow();
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome outcome(List<Rendition> before, List<Rendition> after) {
        LookedAt files = LookedAt.of(before, after).orElse(null);
        if (files == null) {
            return new Outcome.Incomparable("encoding");
        }
        if (files.before().key().equals(files.after().key())) {
            return new Outcome.Differs(0);
        }
        CopySize size =
                CopySize.within(SIDE, files.after().width(), files.after().height());
        try {
            BufferedImage one = reader.read(files.before(), size);
            BufferedImage other = reader.read(files.after(), size);
            return new Outcome.Differs(ColourDifference.of(colours(one), colours(other)));
        } catch (UnreadablePictureException unreadable) {
            return new Outcome.Incomparable(unreadable.obstacle());
        }
    }

    private static Colours colours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return Colours.ofPixels(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
