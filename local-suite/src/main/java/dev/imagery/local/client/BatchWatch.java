package dev.imagery.local.client;

import dev.imagery.local.progress.ProgressBar;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.time.Duration;

/** Follows a batch to its end, with a bar. */
public final class BatchWatch {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final GenerationClient generation;
    private final Screen screen;

    /** A watch that draws on {@code screen}. */
    public BatchWatch(GenerationClient generation, Screen screen) {
        this.generation = generation;
        this.screen = screen;
    }

    /**
     * Waits until the batch has ended, or waits itself for the instant at which it is to go live.
     *
     * @throws IOException when the service stops answering or {@code limit} passes
     */
    public Batch follow(Batch submitted, Duration limit) throws IOException {
        ProgressBar bar = screen.bar(submitted.group());
        long end = System.nanoTime() + limit.toNanos();
        Batch batch = submitted;
        while (!batch.isEnded() && !batch.isWaiting()) {
            show(bar, batch, false);
            if (System.nanoTime() > end) {
                throw new IOException("Batch %s is still %s after %s".formatted(batch.id(), batch.state(), limit));
            }
            pause();
            batch = generation.batch(batch.id());
        }
        show(bar, batch, true);
        return batch;
    }

    private static void show(ProgressBar bar, Batch batch, boolean last) {
        Batch.Progress progress = batch.progress();
        long done = progress == null ? 0 : progress.rendered() + progress.reused();
        long total = progress == null ? 0 : progress.compositions();
        String note = progress == null
                ? batch.state()
                : "compositions, %d assets, %d reused, %s"
                        .formatted(progress.assets(), progress.reused(), batch.state());
        if (last) {
            bar.end(done, total, note);
        } else {
            bar.show(done, total, note);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
