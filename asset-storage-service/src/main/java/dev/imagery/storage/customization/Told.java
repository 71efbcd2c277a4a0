package dev.imagery.storage.customization;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.lifecycle.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of customization's problem details. */
record Told(
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Fault> faults) {

    static final Told NOTHING = new Told(null, null, null);

    Refusal refusal(int status) {
        String said = title == null ? "Customization answered " + status : title;
        return new Refusal(status, said, detail, faults == null ? List.of() : faults);
    }
}
