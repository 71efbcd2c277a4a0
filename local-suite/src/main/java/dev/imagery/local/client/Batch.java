package dev.imagery.local.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A batch as the generation service tells it. */
public record Batch(
        String id,
        String group,
        String state,
        @Nullable Progress progress,
        @Nullable Integer version,
        @Nullable Instant publishAt,
        @Nullable Approval approval,
        @Nullable List<BatchFault> faults,
        @Nullable List<JsonNode> warnings) {

    private static final Set<String> ENDED =
            Set.of("live", "awaiting-approval", "refused", "failed", "cancelled", "superseded");

    /** How many there are of each; {@code compositions} = {@code rendered} + {@code reused} at the end. */
    public record Progress(long assets, long compositions, long rendered, long reused) {}

    /** Which asset failed, and why. */
    public record BatchFault(@Nullable String asset, String code, String message) {}

    /** The call to asset storage that publishes a version that awaits approval. */
    public record Approval(String method, String path, JsonNode body) {}

    /** Whether it is complete, and goes live at {@link #publishAt}. */
    public boolean isWaiting() {
        return state.equals("waiting");
    }

    /** Whether nothing more will change. */
    public boolean isEnded() {
        return ENDED.contains(state);
    }

    /** Whether its imagery is on the homepage. */
    public boolean isLive() {
        return state.equals("live");
    }

    /** The faults as lines for a person. */
    public List<String> faultLines() {
        return faults == null
                ? List.of()
                : faults.stream()
                        .map(fault -> "%s: %s (%s)"
                                .formatted(
                                        fault.asset() == null ? "batch" : fault.asset(), fault.message(), fault.code()))
                        .toList();
    }
}
