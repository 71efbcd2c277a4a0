package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks customization, and bears whatever state it is in. */
interface Asking {

    Trust trust();

    /**
     * What customization says, after a bounded time: a current answer, or that it has none to such a question. Empty where it says nothing, for
     * whatever reason.
     */
    Optional<Answer> evaluate(List<Map<String, String>> contexts, @Nullable String requestId);
}
