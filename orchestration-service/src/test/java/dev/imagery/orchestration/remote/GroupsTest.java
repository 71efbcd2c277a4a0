package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.asked;
import static dev.imagery.orchestration.remote.Answers.context;
import static dev.imagery.orchestration.remote.Answers.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

    private static final long USUAL = 1_000;
    private static final List<String> SIZES = List.of("low", "medium", "high", "ultra");

    private final HeldCustomization customization = new HeldCustomization();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Groups groups = groups(new Groups.Bounds(2, USUAL, 5, 20, 10));

    private Groups groups(Groups.Bounds bounds) {
        return new Groups(
                customization, bounds, () -> USUAL, customization, customization, customization::nanoseconds, meters);
    }

    private final List<CompletableFuture<Optional<Answer>>> answers = new ArrayList<>();

    private CompletableFuture<Optional<Answer>> ask(List<Map<String, String>> contexts) {
        CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
        answers.add(answer);
        String requestId = "visit-" + answers.size();
        groups.ask(new Question(contexts, requestId, 0, new CompletableFuture<>()), given -> {
            if (!answer.complete(given)) {
                throw new IllegalStateException("a second answer to " + requestId);
            }
        });
        return answer;
    }

    private CompletableFuture<Optional<Answer>> ask(String country) {
        return ask(asked("country", country));
    }

    private void askMany(int visits) {
        IntStream.range(0, visits).forEach(i -> ask("many-" + i));
    }

    private static Optional<Answer> answerOf(List<Map<String, String>> contexts) {
        return Optional.of(new Answer.Current(HeldCustomization.answer(contexts)));
    }

    private static Optional<Answer> answerOf(String country) {
        return answerOf(asked("country", country));
    }

    private List<Integer> sizesOfCalls() {
        return customization.asked().stream().map(call -> call.visits().size()).toList();
    }

    private double refused() {
        return meters.counter("imagery.customization.calls", "outcome", "bulkhead")
                .count();
    }

    @Test
    void withoutLoadNothingWaits() {
        ask("US");
        ask("MX");
        assertThat(customization.underWay()).isEqualTo(2);
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1);
        assertThat(answers).extracting(CompletableFuture::join).containsExactly(answerOf("US"), answerOf("MX"));
    }

    @Test
    void whatComesWhileCallsAreUnderWayIsTheNextCall() {
        askMany(2);
        ask("US");
        ask("MX");
        ask("CA");
        assertThat(customization.underWay()).isEqualTo(2);
        customization.endFirst();
        assertThat(customization.underWay())
                .as("the next began when one had ended")
                .isEqualTo(2);
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1, 3);
        assertThat(answers.subList(2, 5))
                .extracting(CompletableFuture::join)
                .containsExactly(answerOf("US"), answerOf("MX"), answerOf("CA"));
    }

    @Test
    void theNextCallBeginsBeforeTheAnswersOfTheLastAreGiven() {
        askMany(2);
        ask("US");
        List<Integer> underWay = new ArrayList<>();
        answers.getFirst().thenRun(() -> underWay.add(customization.underWay()));
        customization.endFirst();
        assertThat(underWay).containsExactly(2);
    }

    @Test
    void aCallCarriesTheRequestIdOfWhomeverWaitedLongest() {
        askMany(2);
        ask("US");
        ask("MX");
        customization.endAll();
        assertThat(customization.asked())
                .extracting(HeldCustomization.Asked::requestId)
                .containsExactly("visit-1", "visit-2", "visit-3");
    }

    @Test
    void aVisitIsNeverSplitBetweenCalls() {
        askMany(2);
        List<List<Map<String, String>>> visits = IntStream.range(0, 8)
                .mapToObj(i -> ladder(i % 2 == 0 ? SIZES : SIZES.subList(0, 3), "country", "C" + i))
                .toList();
        visits.forEach(this::ask);
        customization.endAll();
        assertThat(customization.asked().stream().flatMap(call -> call.visits().stream()))
                .containsSubsequence(visits);
        assertThat(sizesOfCalls()).as("20 contexts at most").containsExactly(1, 1, 5, 3);
        for (int i = 0; i < visits.size(); i++) {
            assertThat(answers.get(2 + i).join()).isEqualTo(answerOf(visits.get(i)));
        }
    }

    @Test
    void aVisitOfMoreContextsThanFitIsACallOfItsOwn() {
        List<Map<String, String>> large = IntStream.range(0, 30)
                .mapToObj(i -> context("country", "C" + i))
                .toList();
        askMany(2);
        ask("US");
        ask(large);
        ask("MX");
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1, 1, 1, 1);
        assertThat(answers.get(3).join()).isEqualTo(answerOf(large));
    }

    @Test
    void aHungCallHoldsUpNobodyForLongerThanCallsUsuallyTake() {
        askMany(2);
        ask("US");
        ask("MX");
        customization.goOn(USUAL - 1);
        assertThat(customization.underWay()).isEqualTo(2);
        customization.goOn(1);
        assertThat(customization.underWay()).isEqualTo(3);
        customization.endLast();
        assertThat(answers.get(2).join()).isEqualTo(answerOf("US"));
        assertThat(answers.get(3).join()).isEqualTo(answerOf("MX"));
        assertThat(answers.getFirst()).isNotDone();
    }

    @Test
    void nobodyWaitsForCallsForLongerThanAShortWhile() {
        Groups impatient = groups(new Groups.Bounds(2, USUAL / 10, 5, 20, 10));
        IntStream.range(0, 4)
                .forEach(i -> impatient.ask(
                        new Question(asked("country", "C" + i), null, 0, new CompletableFuture<>()), _ -> {}));
        customization.goOn(USUAL / 10 - 1);
        assertThat(customization.underWay()).isEqualTo(2);
        customization.goOn(1);
        assertThat(customization.underWay())
                .as("the first is not awaited any more")
                .isEqualTo(3);
        assertThat(impatient.areHeldUp()).as("nothing is late").isFalse();
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1, 2);
    }

    @Test
    void theMoreCallsAreUnderWayTheLongerTheLastIsAwaited() {
        Groups impatient = groups(new Groups.Bounds(1, USUAL / 10, 5, 20, 10));
        List<Integer> underWay = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            impatient.ask(new Question(asked("country", "C" + i), null, 0, new CompletableFuture<>()), _ -> {});
            underWay.add(customization.underWay());
            customization.goOn(USUAL / 10);
        }
        assertThat(underWay).containsExactly(1, 2, 2, 3, 3, 3, 4);
    }

    @Test
    void whereThereIsNoRoomBesideTimelyCallsQuestionsWaitForTheirEnd() {
        Groups impatient = groups(new Groups.Bounds(1, 0, 2, 20, 10));
        List<Optional<Answer>> given = new ArrayList<>();
        IntStream.range(0, 3)
                .forEach(i -> impatient.ask(
                        new Question(asked("country", "C" + i), null, 0, new CompletableFuture<>()), given::add));
        customization.goOn(USUAL - 1);
        assertThat(customization.underWay()).isEqualTo(2);
        assertThat(given).isEmpty();
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1, 1);
        assertThat(given).hasSize(3).allSatisfy(answer -> assertThat(answer).isPresent());
    }

    @Test
    void whoeverComesToCallsThatAreLateDoesNotWait() {
        askMany(2);
        customization.goOn(USUAL);
        ask("US");
        assertThat(customization.underWay()).isEqualTo(3);
    }

    @Test
    void questionsAreHeldUpFromALateCallOnUntilAnotherIsAnswered() {
        ask("US");
        customization.goOn(USUAL - 1);
        assertThat(groups.areHeldUp()).isFalse();
        customization.goOn(1);
        assertThat(groups.areHeldUp()).isTrue();
        ask("MX");
        customization.goOn(1);
        assertThat(groups.areHeldUp()).isTrue();
        customization.endLast();
        assertThat(groups.areHeldUp()).isFalse();
        assertThat(answers.getFirst()).isNotDone();
    }

    @Test
    void silenceIsNoAnswerToThoseWhoAreHeldUp() {
        customization.isSilent();
        ask("US");
        customization.goOn(USUAL);
        ask("MX");
        customization.goOn(1);
        customization.endLast();
        assertThat(groups.areHeldUp()).isTrue();
        customization.endAll();
        assertThat(groups.areHeldUp()).isFalse();
    }

    @Test
    void whereAllCallsHangThereIsNoAnswerAtOnce() {
        for (int i = 0; i < 5; i++) {
            ask("hung-" + i);
            customization.goOn(USUAL);
        }
        assertThat(customization.underWay()).isEqualTo(5);
        assertThat(ask("US")).isCompletedWithValue(Optional.empty());
        assertThat(refused()).isEqualTo(1);
        customization.endFirst();
        ask("MX");
        assertThat(customization.underWay()).as("there is room again").isEqualTo(5);
    }

    @Test
    void whoeverWaitsWhenTheLastCallHangsGetsNoAnswerAtOnce() {
        for (int i = 0; i < 3; i++) {
            ask("hung-" + i);
            customization.goOn(USUAL);
        }
        ask("hung-3");
        ask("hung-4");
        CompletableFuture<Optional<Answer>> waits = ask("US");
        assertThat(waits).isNotDone();
        customization.goOn(USUAL);
        assertThat(waits).isCompletedWithValue(Optional.empty());
    }

    @Test
    void onlySoManyWait() {
        askMany(12);
        CompletableFuture<Optional<Answer>> beyond = ask("US");
        assertThat(beyond).isCompletedWithValue(Optional.empty());
        assertThat(refused()).isEqualTo(1);
        customization.endAll();
        assertThat(answers.subList(0, 12))
                .allSatisfy(answer -> assertThat(answer.join()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 9})
    void onlyTheRefusedQuestionOfAGroupHasNoAnswer(int odd) {
        customization.refuses(context -> context.containsKey("odd"));
        askMany(2);
        for (int i = 0; i < 10; i++) {
            ask(i == odd ? asked("odd", "yes") : asked("country", "C" + i));
        }
        customization.endAll();
        for (int i = 0; i < 10; i++) {
            assertThat(answers.get(2 + i).join())
                    .isEqualTo(i == odd ? Optional.of(new Answer.Unknown()) : answerOf("C" + i));
        }
        assertThat(sizesOfCalls()).hasSizeLessThanOrEqualTo(2 + 1 + 8);
    }

    @Test
    void aGroupIsAskedForInSoManyPartsAtMost() {
        Groups large = groups(new Groups.Bounds(1, USUAL, 1, 1_000, 1_000));
        customization.refuses(_ -> true);
        List<CompletableFuture<Optional<Answer>>> given = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
            given.add(answer);
            large.ask(new Question(asked("odd", "yes"), null, 0, new CompletableFuture<>()), answer::complete);
        }
        customization.endAll();
        assertThat(sizesOfCalls()).hasSize(1 + 32);
        assertThat(given).allSatisfy(answer -> assertThat(answer).isDone());
        assertThat(given.stream().map(CompletableFuture::join).distinct())
                .containsExactlyInAnyOrder(Optional.of(new Answer.Unknown()), Optional.empty());
    }

    @Test
    void aGroupThatNothingIsSaidToIsNotAskedForAgain() {
        customization.isSilent();
        askMany(5);
        customization.endAll();
        assertThat(sizesOfCalls()).containsExactly(1, 1, 3);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEmpty());
    }

    @Test
    void howManyQuestionsCallsHaveIsAMetric() {
        askMany(5);
        customization.endAll();
        assertThat(meters.get("imagery.customization.questions").summary()).satisfies(summary -> {
            assertThat(summary.count()).isEqualTo(3);
            assertThat(summary.max()).isEqualTo(3);
            assertThat(summary.totalAmount()).isEqualTo(5);
        });
    }

    @Test
    void whateverHappensEachVisitGetsItsOwnAnswerOnceAndNothingIsBeyondItsBounds() {
        for (int seed = 0; seed < 300; seed++) {
            new Course(seed).run();
        }
    }

    /** Visits, ends of calls and time, in an order made by chance. */
    private static final class Course {

        private final Random random;
        private final HeldCustomization customization = new HeldCustomization();
        private final Groups.Bounds bounds;
        private final Groups groups;
        private final List<Question> questions = new ArrayList<>();
        private final List<List<Optional<Answer>>> given = new ArrayList<>();

        Course(int seed) {
            random = new Random(seed);
            bounds = new Groups.Bounds(
                    1 + random.nextInt(3),
                    random.nextInt((int) USUAL + 1),
                    1 + random.nextInt(6),
                    1 + random.nextInt(12),
                    1 + random.nextInt(20));
            groups = new Groups(
                    customization,
                    bounds,
                    () -> USUAL,
                    customization,
                    customization,
                    customization::nanoseconds,
                    new SimpleMeterRegistry());
            customization.refuses(context -> context.containsKey("odd"));
        }

        void run() {
            for (int step = 0; step < 200; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> customization.goOn(random.nextInt((int) USUAL));
                    case 1 -> {
                        if (customization.underWay() > 0) {
                            customization.endFirst();
                        }
                    }
                    case 2 -> {
                        if (customization.underWay() > 0) {
                            customization.endLast();
                        }
                    }
                    default -> ask();
                }
                assertThat(customization.underWay()).isLessThanOrEqualTo(bounds.concurrency());
            }
            customization.endAll();
            check();
        }

        private void ask() {
            String name = random.nextInt(30) == 0 ? "odd" : "country";
            Question question = new Question(
                    ladder(SIZES.subList(0, 1 + random.nextInt(4)), name, "C" + questions.size()),
                    null,
                    0,
                    new CompletableFuture<>());
            List<Optional<Answer>> its = new ArrayList<>();
            questions.add(question);
            given.add(its);
            groups.ask(question, its::add);
        }

        private void check() {
            for (int i = 0; i < questions.size(); i++) {
                List<Map<String, String>> contexts = questions.get(i).contexts();
                boolean odd = contexts.getFirst().containsKey("odd");
                assertThat(given.get(i)).hasSize(1);
                assertThat(given.get(i).getFirst())
                        .isIn(Optional.empty(), odd ? Optional.of(new Answer.Unknown()) : answerOf(contexts));
            }
            Set<List<Map<String, String>>> asked = Collections.newSetFromMap(new IdentityHashMap<>());
            questions.forEach(question -> asked.add(question.contexts()));
            for (HeldCustomization.Asked call : customization.asked()) {
                assertThat(asked).containsAll(call.visits());
                assertThat(call.visits().size() == 1
                                || call.visits().stream().mapToInt(List::size).sum() <= bounds.contexts())
                        .isTrue();
            }
            assertThat(given.stream().filter(its -> its.getFirst().isPresent()))
                    .as("most are answered")
                    .isNotEmpty();
        }
    }
}
