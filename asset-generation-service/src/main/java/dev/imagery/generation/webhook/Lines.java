package dev.imagery.generation.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Bounds how many calls to one webhook are made at the same time, so that one that never answers leaves threads to the others. */
final class Lines {

    private final Map<UUID, Integer> engaged = new ConcurrentHashMap<>();
    private final int most;

    Lines(int most) {
        this.most = most;
    }

    /** Empty, and not called, where all lines to the webhook are engaged. */
    <T> Optional<T> use(UUID webhook, Supplier<T> call) {
        if (engaged.merge(webhook, 1, Integer::sum) > most) {
            release(webhook);
            return Optional.empty();
        }
        try {
            return Optional.of(call.get());
        } finally {
            release(webhook);
        }
    }

    private void release(UUID webhook) {
        engaged.computeIfPresent(webhook, (id, calls) -> calls == 1 ? null : calls - 1);
    }
}
