package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.asked;
import static dev.imagery.orchestration.remote.Answers.chosen;
import static dev.imagery.orchestration.remote.Answers.evaluation;
import static dev.imagery.orchestration.remote.Answers.ladder;
import static dev.imagery.orchestration.remote.Answers.nothing;
import static dev.imagery.orchestration.remote.Answers.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LastKnownAnswersTest {

    private static final List<Map<String, String>> VISIT =
            asked("country", "US", "language", "en", "resolution", "high");

    private final SettableClock clock = new SettableClock();
    private final LastKnownAnswers answers = remembering(Set.of());

    private LastKnownAnswers remembering(Set<String> same) {
        return new LastKnownAnswers(new Likeness(same), 1_000_000, Duration.ofDays(30), clock);
    }

    @Test
    void theLastAnswerOfAContextIsKnown() {
        answers.remember(VISIT, evaluation(1, "a"));
        answers.remember(VISIT, evaluation(2, "b"));
        assertThat(best(VISIT)).isEqualTo(evaluation(2, "b"));
        assertThat(answers.of(VISIT).findFirst().orElseThrow().exact()).isTrue();
    }

    @Test
    void noCountryGetsWhatIsForAnother() {
        answers.remember(VISIT, evaluation(1, "a"));
        assertThat(answers.of(asked("country", "CA", "language", "en", "resolution", "high")))
                .isEmpty();
        assertThat(answers.of(asked("language", "en", "resolution", "high"))).isEmpty();
    }

    @Test
    void noPlatformGetsWhatIsForAnother() {
        answers.remember(asked("country", "US", "platform", "tv"), evaluation(1, "a"));
        assertThat(answers.of(asked("country", "US", "platform", "mobile"))).isEmpty();
    }

    @Test
    void whoVisitsMakesNoDifference() {
        Chosen.Participation dealt = new Chosen.Participation("cell", "bright", false, true);
        answers.remember(asked("country", "US", "visitor", "anna"), new Evaluation(1, List.of(chosen("a", dealt))));
        assertThat(best(asked("country", "US", "visitor", "berta"))).isEqualTo(evaluation(1, "a"));
        assertThat(best(asked("country", "US"))).as("takes part in nothing").isEqualTo(evaluation(1, "a"));
    }

    @Test
    void aForcedCellIsKnownForItself() {
        answers.remember(asked("country", "US", "cell", "bright"), evaluation(1, "bright"));
        answers.remember(asked("country", "US"), evaluation(1, "common"));
        assertThat(pictures(best(asked("country", "US", "cell", "bright")))).containsExactly("bright");
        assertThat(pictures(best(asked("country", "US")))).containsExactly("common");
        assertThat(pictures(best(asked("country", "US", "cell", "dark")))).containsExactly("common");
    }

    @Test
    void whatIsOfACellStandsForItsClassOnlyAsLongAsNothingElseDoes() {
        answers.remember(asked("country", "US", "cell", "bright"), evaluation(1, "bright"));
        assertThat(pictures(best(asked("country", "US")))).containsExactly("bright");
        assertThat(answers.of(asked("country", "US")).findFirst().orElseThrow().exact())
                .isFalse();
        answers.remember(asked("country", "US"), evaluation(1, "common"));
        answers.remember(asked("country", "US", "cell", "dark"), evaluation(1, "dark"));
        assertThat(pictures(best(asked("country", "US")))).containsExactly("common");
    }

    @Test
    void aLanguageOfTheSameBaseComesBeforeAnyOther() {
        answers.remember(asked("country", "CH", "language", "de-CH"), evaluation(1, "german"));
        answers.remember(asked("country", "CH", "language", "fr-CH"), evaluation(1, "french"));
        assertThat(answers.of(asked("country", "CH", "language", "de")).map(known -> pictures(known.evaluation())))
                .containsExactly(List.of("german"), List.of("french"));
        assertThat(pictures(best(asked("country", "CH", "language", "it")))).containsExactly("french");
    }

    @Test
    void oneSizeIsTakenFromAnAnswerOfMany() {
        answers.remember(ladder(List.of("low", "high"), "country", "US"), evaluation(4, "small", "large"));
        assertThat(best(asked("country", "US", "resolution", "high"))).isEqualTo(evaluation(4, "large"));
        assertThat(answers.of(asked("country", "US", "resolution", "high"))
                        .findFirst()
                        .orElseThrow()
                        .exact())
                .isTrue();
    }

    @Test
    void aSizeThatIsNotKnownGetsTheNearestOne() {
        answers.remember(ladder(List.of("low", "high"), "country", "US"), evaluation(4, "small", "large"));
        assertThat(pictures(best(ladder(List.of("low", "medium", "high", "ultra"), "country", "US"))))
                .containsExactly("small", "large", "large", "large");
    }

    @Test
    void anAnswerOfManySizesIsNotDisplacedByOneOfTheSameRelease() {
        answers.remember(ladder(List.of("low", "high"), "country", "US"), evaluation(4, "small", "large"));
        answers.remember(asked("country", "US", "resolution", "low"), evaluation(4, "small"));
        assertThat(best(ladder(List.of("low", "high"), "country", "US"))).isEqualTo(evaluation(4, "small", "large"));
        answers.remember(asked("country", "US", "resolution", "low"), evaluation(5, "newer"));
        assertThat(pictures(best(ladder(List.of("low", "high"), "country", "US"))))
                .containsExactly("newer", "newer");
    }

    @Test
    void theSameIsAnsweredByTheSameInstance() {
        answers.remember(ladder(List.of("low", "high"), "country", "US"), evaluation(4, "small", "large"));
        assertThat(best(asked("country", "US", "resolution", "high")))
                .isSameAs(best(asked("country", "US", "resolution", "high")));
    }

    @Test
    void contextsThatDifferInMoreThanTheirSizeAreKnownTogetherAlone() {
        List<Map<String, String>> two = List.of(Answers.context("country", "US"), Answers.context("country", "CA"));
        answers.remember(two, evaluation(1, "a", "b"));
        assertThat(best(two)).isEqualTo(evaluation(1, "a", "b"));
        assertThat(answers.of(asked("country", "US"))).isEmpty();
    }

    @Test
    void whereNothingIsToBeShownNothingElseStandsIn() {
        answers.remember(asked("country", "US", "language", "es"), evaluation(1, "spanish"));
        answers.remember(asked("country", "US", "language", "en"), evaluation(1, "english"));
        answers.remember(asked("country", "US", "language", "en"), nothing(2));
        assertThat(answers.of(asked("country", "US", "language", "en"))).isEmpty();
    }

    @Test
    void attributesThatAreSharedAlwaysSeparateVisits() {
        LastKnownAnswers ofChildren = remembering(Set.of("kids"));
        ofChildren.remember(asked("country", "US"), evaluation(1, "a"));
        assertThat(ofChildren.of(asked("country", "US", "kids", "yes"))).isEmpty();
    }

    @Test
    void whatIsTooOldIsNotKnown() {
        answers.remember(VISIT, evaluation(1, "a"));
        clock.advance(Duration.ofDays(31));
        assertThat(answers.of(VISIT)).isEmpty();
    }

    @Test
    void whatIsAnsweredAgainIsNoChangeButYoung() {
        answers.remember(VISIT, evaluation(1, "a"));
        long changes = answers.changes();
        clock.advance(Duration.ofDays(29));
        answers.remember(VISIT, evaluation(1, "a"));
        clock.advance(Duration.ofDays(29));
        assertThat(answers.of(VISIT)).isNotEmpty();
        assertThat(answers.changes()).isEqualTo(changes);
    }

    @Test
    void takesNoMoreMemoryThanItMay() throws InterruptedException {
        for (int i = 0; i < 5_000; i++) {
            answers.remember(asked("country", "US", "made", "up" + i), evaluation(1, "a" + i));
        }
        for (int i = 0; i < 100 && answers.size() > 800; i++) {
            Thread.sleep(10);
        }
        assertThat(answers.size()).isLessThan(800);
    }

    private Evaluation best(List<Map<String, String>> contexts) {
        return answers.of(contexts).findFirst().orElseThrow().evaluation();
    }
}
