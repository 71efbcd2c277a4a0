package dev.imagery.local.client;

import dev.imagery.local.progress.ProgressBar;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Follows a batch to its end, with a bar that tells its rate and when it will be done. */
public final class BatchWatch {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BROKEN_STREAMS = 5;

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
        Following following = new Following(screen.bar(submitted.group()), System.nanoTime() + limit.toNanos());
        Optional<String> lastId = Optional.empty();
        Batch batch = submitted;
        int broken = 0;
        while (!batch.isEnded() && !batch.isWaiting()) {
            try {
                lastId = generation.events(batch.id(), lastId, following::take);
                broken = 0;
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                broken++;
                if (broken == BROKEN_STREAMS) {
                    throw e;
                }
                pause();
            }
            if (following.isOver()) {
                throw new IOException("Batch %s is still %s after %s".formatted(batch.id(), batch.state(), limit));
            }
            batch = generation.batch(batch.id());
        }
        following.end(batch);
        return batch;
    }

    private static final class Following {

        private final ProgressBar bar;
        private final long end;

        Following(ProgressBar bar, long end) {
            this.bar = bar;
            this.end = end;
        }

        boolean isOver() {
            return System.nanoTime() > end;
        }

        /** Whether to go on. */
        boolean take(Optional<BatchEvent> event) {
            boolean waits = event.map(this::isWaiting).orElse(false);
            return !waits && !isOver();
        }

        private boolean isWaiting(BatchEvent event) {
            return switch (event) {
                case BatchEvent.Entered(var state) -> state.equals("waiting");
                case BatchEvent.Failure(var attempt, var message) -> {
                    bar.say("try %d failed: %s".formatted(attempt, message));
                    yield false;
                }
                case BatchEvent.Pace now -> {
                    bar.show(now.rendered() + now.reused(), now.compositions(), note(now));
                    yield false;
                }
            };
        }

        void end(Batch batch) {
            Batch.Progress progress = batch.progress();
            long done = progress == null ? 0 : progress.rendered() + progress.reused();
            long total = progress == null ? 0 : progress.compositions();
            String note = progress == null
                    ? batch.state()
                    : "compositions, %d assets, %d reused, %s"
                            .formatted(progress.assets(), progress.reused(), batch.state());
            bar.end(done, total, note);
        }
    }

    /** As in: compositions, 96 assets, 4 reused, rendering, 3.2/s, 40 s left (30 to 60). */
    static String note(BatchEvent.Pace pace) {
        String note = "compositions, %d assets, %d reused, %s".formatted(pace.assets(), pace.reused(), pace.state());
        if (pace.rate() > 0 && pace.state().equals("rendering")) {
            note += String.format(Locale.ROOT, ", %.1f/s", pace.rate());
        }
        BatchEvent.Eta eta = pace.eta();
        return eta == null
                ? note
                : note + ", %d s left (%d to %d)".formatted(eta.seconds(), eta.lowest(), eta.highest());
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
