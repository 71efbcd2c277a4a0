package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.asked;
import static dev.imagery.orchestration.remote.Answers.evaluation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.PurgedPictures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteCustomizationTest {

    private static final List<Map<String, String>> VISIT = asked("country", "US", "language", "en");
    private static final Evaluation BEFORE = evaluation(1, "before");
    private static final Evaluation AFTER = evaluation(2, "after");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Slow service = new Slow();

    @AfterEach
    void close() {
        service.answer.complete(new Reply.Silence());
        threads.shutdownNow();
    }

    /** Answers when it is told to. */
    private static final class Slow implements Asking {

        private volatile CompletableFuture<Reply> answer = CompletableFuture.completedFuture(answered(BEFORE));
        private volatile Trust trust = Trust.WELL;
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Trust trust() {
            return trust;
        }

        @Override
        public Reply evaluate(List<List<Map<String, String>>> visits, @Nullable String requestId) {
            asked.incrementAndGet();
            return answer.join();
        }

        void hangs() {
            answer = new CompletableFuture<>();
        }
    }

    @Test
    void answersWhatCustomizationAnswers() {
        assertThat(customization(Duration.ZERO).answer(VISIT)).isEqualTo(new Answer.Current(BEFORE));
    }

    @Test
    void aVisitGetsTheAnswerBeforeWhenItsOwnTakesTooLong() {
        RemoteCustomization customization = customization(Duration.ZERO);
        customization.answer(VISIT);
        service.hangs();
        assertThat(customization.answer(VISIT)).isEqualTo(new Answer.LastKnown(BEFORE));
    }

    @Test
    void theCallGoesOnAndItsAnswerIsForThoseWhoComeNext() throws Exception {
        RemoteCustomization customization = customization(Duration.ofMinutes(1));
        service.answer = CompletableFuture.completedFuture(answered(BEFORE));
        customization(Duration.ZERO).answer(VISIT);
        service.hangs();
        Future<Answer> waiting = threads.submit(() -> customization.answer(VISIT));
        awaitAsked(2);
        service.answer.complete(answered(AFTER));
        assertThat(waiting.get()).isEqualTo(new Answer.Current(AFTER));
        assertThat(customization.answer(VISIT)).isEqualTo(new Answer.Current(AFTER));
        assertThat(service.asked.get()).isEqualTo(2);
    }

    @Test
    void manyWhoAskTheSameAreOneCall() throws Exception {
        RemoteCustomization customization = customization(Duration.ZERO);
        service.hangs();
        List<Future<Answer>> visits = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            visits.add(threads.submit(() -> customization.answer(VISIT)));
        }
        awaitAsked(1);
        Thread.sleep(50); // until all have come
        service.answer.complete(answered(AFTER));
        for (Future<Answer> visit : visits) {
            assertThat(visit.get()).isEqualTo(new Answer.Current(AFTER));
        }
        assertThat(service.asked.get()).isEqualTo(1);
    }

    @Test
    void whoeverComesToACallThatIsLateAlreadyDoesNotWait() {
        RemoteCustomization customization = customization(Duration.ZERO);
        customization.answer(VISIT);
        service.hangs();
        customization.answer(VISIT);
        long begin = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(customization.answer(VISIT)).isInstanceOf(Answer.LastKnown.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
        assertThat(service.asked.get()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForATrialWhoHasAnythingElse() throws InterruptedException {
        RemoteCustomization customization =
                customization(Duration.ZERO, new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        customization.answer(VISIT);
        service.hangs();
        service.trust = Trust.ON_TRIAL;
        assertThat(customization.answer(VISIT)).isEqualTo(new Answer.LastKnown(BEFORE));
        awaitAsked(2);
    }

    @Test
    void customizationIsNotAskedWhileItIsLeftAlone() {
        RemoteCustomization customization = customization(Duration.ZERO);
        customization.answer(VISIT);
        service.trust = Trust.NONE;
        assertThat(customization.answer(VISIT)).isEqualTo(new Answer.LastKnown(BEFORE));
        assertThat(customization.answer(asked("country", "CA"))).isEqualTo(new Answer.Unknown());
        assertThat(service.asked.get()).isEqualTo(1);
    }

    @Test
    void whatCustomizationRefusesIsAnsweredByNothingThatIsAlike() {
        RemoteCustomization customization = customization(Duration.ZERO);
        customization.answer(VISIT);
        service.answer = CompletableFuture.completedFuture(new Reply.Refused());
        assertThat(customization.answer(asked("country", "US", "language", "en", "odd", "yes")))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void whatCustomizationWouldRefuseIsNotAskedFor() {
        RemoteCustomization customization = customization(Duration.ZERO);
        customization.answer(VISIT);
        assertThat(customization.answer(asked("country", "US", "language", "x".repeat(257))))
                .isEqualTo(new Answer.Unknown());
        assertThat(customization.answer(asked("country", "US", "a b", "x"))).isEqualTo(new Answer.Unknown());
        assertThat(service.asked.get()).isEqualTo(1);
    }

    @Test
    void oneVisitorNeverGetsTheCurrentAnswerOfAnother() {
        RemoteCustomization customization = customization(Duration.ofMinutes(1));
        customization.answer(asked("country", "US", "visitor", "anna"));
        service.answer = CompletableFuture.completedFuture(answered(AFTER));
        assertThat(customization.answer(asked("country", "US", "visitor", "berta")))
                .isEqualTo(new Answer.Current(AFTER));
    }

    private final LastKnownAnswers known =
            new LastKnownAnswers(new Likeness(Set.of()), 1_000_000, Duration.ofDays(30), Clock.systemUTC());

    private LastKnownAnswers lastKnown() {
        return known;
    }

    private RemoteCustomization customization(Duration answerFor) {
        return customization(answerFor, new Patience(Duration.ofMillis(10), Duration.ofMillis(50)));
    }

    private RemoteCustomization customization(Duration answerFor, Patience patience) {
        Groups groups = new Groups(
                service,
                new Groups.Bounds(2, Duration.ofMillis(5).toNanos(), 64, 400, 1_000),
                patience::forSame,
                threads,
                (task, nanos) -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, threads)
                        .execute(task),
                System::nanoTime,
                new SimpleMeterRegistry());
        return new RemoteCustomization(
                service,
                groups,
                new Questions(),
                patience,
                lastKnown(),
                unchecked(),
                Duration.ofSeconds(30),
                answerFor);
    }

    private static Reply answered(Evaluation evaluation) {
        return new Reply.Answered(List.of(evaluation));
    }

    private static PurgedPictures unchecked() {
        return (evaluation, _) -> evaluation;
    }

    private void awaitAsked(int calls) throws InterruptedException {
        while (service.asked.get() < calls) {
            Thread.sleep(1);
        }
    }
}
