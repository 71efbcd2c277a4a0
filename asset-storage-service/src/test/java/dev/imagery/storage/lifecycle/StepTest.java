package dev.imagery.storage.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepTest {

    private final Step first = Step.forward(1, 1, null);
    private final Step second = Step.forward(2, 2, first);
    private final Step third = Step.forward(3, 3, second);

    @Test
    void theFirstStepLeadsNowhereBack() {
        assertThat(first.previous()).isNull();
    }

    @Test
    void aStepForwardLeadsBackToWhatWasLive() {
        assertThat(third.previous()).isEqualTo(2);
    }

    @Test
    void aStepBackLeadsOnBackAsItsTargetDid() {
        Step back = Step.back(4, second);

        assertThat(back.version()).isEqualTo(2);
        assertThat(back.origin()).isEqualTo(2);
        assertThat(back.previous()).isEqualTo(1);
    }

    @Test
    void aStepForwardAfterAStepBackLeadsBackToItsTarget() {
        Step back = Step.back(4, first);

        assertThat(Step.forward(5, 4, back).previous()).isEqualTo(1);
    }

    @Test
    void aStepForwardLeadsBackToWhatWasLiveWhenItBecameSoAndNotWhenItWasAskedFor() {
        Step asked = Step.forward(4, 4, second);

        assertThat(asked.after(third).previous()).isEqualTo(3);
    }

    @Test
    void aStepBackIsTheSameWhateverWasLive() {
        Step back = Step.back(4, first);

        assertThat(back.after(third)).isEqualTo(back);
    }
}
