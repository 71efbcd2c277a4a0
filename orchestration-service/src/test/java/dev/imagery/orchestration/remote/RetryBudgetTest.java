package dev.imagery.orchestration.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void ofAThousandCallsATenthIsTriedAgain() {
        RetryBudget budget = new RetryBudget(10);
        long retries = IntStream.range(0, 1_000)
                .filter(_ -> {
                    budget.called();
                    return budget.spend();
                })
                .count();
        assertThat(retries).isBetween(100L, 101L);
    }

    @Test
    void whatIsSavedUpIsBounded() {
        RetryBudget budget = new RetryBudget(10);
        IntStream.range(0, 10_000).forEach(_ -> budget.called());
        assertThat(IntStream.range(0, 100).filter(_ -> budget.spend()).count()).isEqualTo(10);
    }

    @Test
    void withoutAShareNothingIsTriedAgain() {
        RetryBudget budget = new RetryBudget(0);
        IntStream.range(0, 1_000).forEach(_ -> budget.called());
        assertThat(budget.spend()).isFalse();
    }
}
