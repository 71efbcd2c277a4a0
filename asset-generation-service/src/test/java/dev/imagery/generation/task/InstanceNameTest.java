package dev.imagery.generation.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceNameTest {

    @Test
    void theQueuesKeepTheWholeNameAndOfALongOneTheEnd() {
        assertThat(InstanceName.get())
                .hasSizeLessThanOrEqualTo(50)
                .endsWith("-" + ProcessHandle.current().pid());
        assertThat(InstanceName.shortened("worker-".repeat(10) + "7f9c-1"))
                .hasSize(50)
                .endsWith("worker-7f9c-1");
    }
}
