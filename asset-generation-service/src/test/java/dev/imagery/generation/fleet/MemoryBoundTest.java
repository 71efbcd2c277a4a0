package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MemoryBoundTest {

    @Test
    void slotsThatFitIntoTheMachineBesideTheHeapAreFine() {
        assertThat(MemoryBound.excess(3, gigabytes(1), gigabytes(1), gigabytes(4)))
                .isEmpty();
    }

    @Test
    void slotsThatDoNotFitAreToldWithTheSettings() {
        assertThat(MemoryBound.excess(4, gigabytes(1), gigabytes(1), gigabytes(4)))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("4 slots of 1024 MB and a heap of 1024 MB may take 5120 MB, and there are 4096")
                        .contains("imagery.render.slots", "imagery.render.memory"));
    }

    private static DataSize gigabytes(int count) {
        return DataSize.ofGigabytes(count);
    }
}
