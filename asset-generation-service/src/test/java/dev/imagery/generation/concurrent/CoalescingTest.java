package dev.imagery.generation.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoalescingTest {

    private static final int HELD = 0;
    private static final int WRONG = 13;

    private final List<List<Integer>> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Coalescing<Integer, String> coalescing = new Coalescing<>(this::together);

    private List<String> together(List<Integer> questions) {
        asked.add(questions);
        if (questions.contains(HELD)) {
            awaitRelease();
        }
        if (questions.contains(WRONG)) {
            throw new IllegalArgumentException("wrong among " + questions);
        }
        return questions.stream().map(question -> "answer " + question).toList();
    }

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
    }

    @Test
    void aCallThatIsAloneIsAskedAtOnce() {
        assertThat(coalescing.ask(7)).isEqualTo("answer 7");
        assertThat(asked).containsExactly(List.of(7));
    }

    @Test
    void callsThatComeDuringAnotherAreAskedTogetherAndEachGetsItsOwnAnswer() {
        var answers = whileOneIsHeld(IntStream.rangeClosed(1, 5).boxed().toList());

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void whatFailsTogetherIsAskedApartAndFailsOnlyForItself() {
        var answers = whileOneIsHeld(List.of(1, WRONG, 2));

        assertThat(answers.get(0).join()).isEqualTo("answer 1");
        assertThat(answers.get(2).join()).isEqualTo("answer 2");
        assertThatThrownBy(() -> answers.get(1).join())
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong among [13]");
        assertThat(coalescing.ask(3)).isEqualTo("answer 3");
    }

    /** Asks while another call is being answered, which ends once all are waiting. */
    private List<CompletableFuture<String>> whileOneIsHeld(List<Integer> questions) {
        var held = ask(HELD);
        await().until(() -> asked.size() == 1);
        var answers = questions.stream().map(this::ask).toList();
        await().until(() -> coalescing.waiting() == questions.size());
        release.countDown();
        assertThat(held.join()).isEqualTo("answer 0");
        return answers;
    }

    private CompletableFuture<String> ask(int question) {
        return CompletableFuture.supplyAsync(() -> coalescing.ask(question), threads);
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
