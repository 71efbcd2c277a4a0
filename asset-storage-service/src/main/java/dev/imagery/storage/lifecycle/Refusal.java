package dev.imagery.storage.lifecycle;

import dev.imagery.starter.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why customization did not take a rule set; kept as it was said.
 *
 * @param status the HTTP status
 */
public record Refusal(int status, String title, @Nullable String detail, List<Fault> faults) {

    public Refusal {
        faults = List.copyOf(faults);
    }
}
