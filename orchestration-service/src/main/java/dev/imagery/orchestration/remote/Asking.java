package dev.imagery.orchestration.remote;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks customization, and bears whatever state it is in. */
interface Asking {

    Trust trust();

    /**
     * What customization says in one call, after a bounded time.
     *
     * @param visits of each its contexts; at least one visit
     * @param requestId that the call carries
     */
    Reply evaluate(List<List<Map<String, String>>> visits, @Nullable String requestId);
}
