package dev.imagery.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SendingTest {

    @Test
    void partsAreDoneOneAfterTheOtherAndTheirFilesGo() {
        var done = new ArrayList<Integer>();
        var files = RenderDirectory.create();
        try (var sending = new Sending()) {
            var first = sending.begin(files, () -> done.add(1));
            var second = sending.begin(() -> done.add(2));

            assertThat(Sending.result(second)).isTrue();
            assertThat(first).isDone();
        }

        assertThat(done).containsExactly(1, 2);
        assertThat(files.path()).doesNotExist();
    }

    @Test
    void whatAPartThrowsIsThrownToWhoeverWaitsForIt() {
        try (var sending = new Sending()) {
            Future<Object> begun = sending.begin(() -> {
                throw new IllegalStateException("no place");
            });

            assertThatIllegalStateException()
                    .isThrownBy(() -> Sending.result(begun))
                    .withMessage("no place");
        }
    }

    @Test
    void anInterruptEndsThePartsAndNoFilesAreLeft() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var sent = RenderDirectory.create();
        var waiting = RenderDirectory.create();
        List<Future<Object>> ends = new ArrayList<>();
        var drawing = Thread.ofPlatform().start(() -> {
            try (var sending = new Sending()) {
                ends.add(sending.begin(sent, () -> {
                    begun.countDown();
                    Thread.sleep(Long.MAX_VALUE);
                    return "sent";
                }));
                ends.add(sending.begin(waiting, () -> "sent too"));
            }
        });
        begun.await();

        drawing.interrupt();
        drawing.join();

        assertThat(sent.path()).doesNotExist();
        assertThat(waiting.path()).doesNotExist();
        assertThat(ends.getFirst().state()).isEqualTo(Future.State.FAILED);
        assertThat(ends.getLast().isDone()).isFalse();
    }
}
