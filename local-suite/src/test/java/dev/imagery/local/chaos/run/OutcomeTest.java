package dev.imagery.local.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.chaos.history.Violation;
import dev.imagery.local.chaos.schedule.FaultKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void isOneLineThatSaysAlsoWhichFaultsThereWereNoneOf() {
        Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
        for (FaultKind kind : FaultKind.values()) {
            faults.put(kind, 1);
        }
        faults.put(FaultKind.KILL_WORKER, 3);
        faults.remove(FaultKind.FULL_DISK);

        Outcome outcome = new Outcome(
                5,
                30,
                faults,
                new TreeMap<>(Map.of("live", 7L, "cancelled", 2L)),
                List.of(new Violation("whole", "it is not")));

        assertThat(outcome.json())
                .startsWith("{\"seed\":5,\"faults\":11,\"batches\":9,\"violations\":1,\"seconds\":30,\"kinds\":{")
                .contains("\"kill-worker\":3")
                .endsWith("\"absent\":[\"full-disk\"],\"ended\":{\"cancelled\":2,\"live\":7}}")
                .doesNotContain("\n");
    }
}
