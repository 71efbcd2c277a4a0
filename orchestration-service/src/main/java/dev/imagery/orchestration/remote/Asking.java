package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks customization, and bears whatever state it is in. */
interface Asking {

    Trust trust();

    /** The answer, after a bounded time; empty where there is none, for whatever reason. */
    Optional<Evaluation> evaluate(List<Map<String, String>> contexts, @Nullable String requestId);
}
