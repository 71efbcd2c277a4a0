package dev.imagery.local.chaos.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theSameSeedIsTheSameWorkload() {
        assertThat(Workload.of(7, MINUTE)).isEqualTo(Workload.of(7, MINUTE)).isNotEqualTo(Workload.of(8, MINUTE));
    }

    @Test
    void everyRecipeIsValid() {
        assertThat(all())
                .allSatisfy(submission ->
                        assertThat(RecipeReader.read(submission.recipe())).isInstanceOf(RecipeReading.Valid.class));
    }

    @Test
    void everyGroupFirstHasABatchThatNothingStops() {
        assertThat(seeds())
                .allSatisfy(seed -> assertThat(Workload.of(seed, MINUTE).first())
                        .allSatisfy(first -> assertThat(first.cancelAfter()).isEmpty())
                        .extracting(Submission::group)
                        .containsExactlyInAnyOrderElementsOf(
                                Wall.ALL.stream().map(Wall::group).toList()));
    }

    @Test
    void someAreCancelledSomeSupersedeAndAllPrioritiesOccur() {
        assertThat(all()).anyMatch(submission -> submission.cancelAfter().isPresent());
        assertThat(all()).anyMatch(Submission::supersede);
        assertThat(all()).extracting(Submission::priority).contains("urgent", "normal", "background");
    }

    @Test
    void someDrawTheSamePicturesInTwoGroups() {
        assertThat(seeds()).allSatisfy(seed -> {
            List<String> designs = Workload.of(seed, MINUTE).submissions().stream()
                    .map(submission -> submission.recipe().replaceFirst(".*\"titleIds\"", ""))
                    .toList();
            assertThat(Set.copyOf(designs)).hasSizeLessThan(designs.size());
        });
    }

    private static List<Submission> all() {
        return seeds().stream()
                .flatMap(seed -> Workload.of(seed, MINUTE).submissions().stream())
                .toList();
    }

    private static List<Long> seeds() {
        return LongStream.rangeClosed(1, 20).boxed().toList();
    }
}
