package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class CompanionTest {

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(20));

    /** Copies a block of 100 MiB, which it holds in memory. */
    private static final List<String> BLOCK = List.of("if=/dev/zero", "of=/dev/null", "bs=100M", "count=1");

    @Test
    void argumentsReachAProgramWithinItsMemoryAsTheyAre() {
        assertThat(new Companion("printf").runWithin(64, List.of("%s|", "a b", "$HOME", "\"'"), LIMITS))
                .isEqualTo("a b|$HOME|\"'|");
    }

    @Test
    void aProgramThatNeedsMoreMemoryFails() {
        new Companion("dd").runWithin(1_000, BLOCK, LIMITS);

        var failure =
                catchThrowableOfType(ImageMagickFailure.class, () -> new Companion("dd").runWithin(64, BLOCK, LIMITS));

        assertThat(failure.reason()).isEqualTo(Cause.FAILED);
        assertThat(failure).hasMessageContaining("memory exhausted");
    }

    @Test
    void aProgramThatIsNotThereIsMissing() {
        for (var program : List.of("no-such-program", "/no/such/program")) {
            var failure = catchThrowableOfType(
                    ImageMagickFailure.class, () -> new Companion(program).runWithin(64, List.of(), LIMITS));

            assertThat(failure.reason()).isEqualTo(Cause.MISSING);
            assertThat(failure).hasMessage("cannot start " + program);
        }
    }
}
