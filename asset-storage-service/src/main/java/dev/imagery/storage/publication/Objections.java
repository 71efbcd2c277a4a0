package dev.imagery.storage.publication;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import dev.imagery.storage.lifecycle.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the gate has against a version.
 *
 * @param losses markets that would lose imagery
 * @param withdrawn markets that would be shown what is withdrawn there
 */
record Objections(List<Loss> losses, List<Showing> withdrawn) {

    Objections {
        losses = List.copyOf(losses);
        withdrawn = List.copyOf(withdrawn);
    }

    boolean isEmpty() {
        return losses.isEmpty() && withdrawn.isEmpty();
    }

    /** As it is told of a version that is stopped. */
    Refusal refusal(int version) {
        List<String> said = new ArrayList<>();
        if (!losses.isEmpty()) {
            said.add("would take imagery from " + markets(losses.size()));
        }
        if (!withdrawn.isEmpty()) {
            long shown = withdrawn.stream().map(Showing::market).distinct().count();
            said.add("would show %s what is withdrawn there".formatted(markets(shown)));
        }
        return new Refusal(
                422,
                "Version %d %s".formatted(version, String.join(" and ", said)),
                "What is live stays live. Where it is meant, publish it with the reason as `override`.",
                faults());
    }

    private List<Fault> faults() {
        return Stream.concat(
                        losses.stream().map(Loss::fault), withdrawn.stream().map(Showing::fault))
                .toList();
    }

    private static String markets(long count) {
        return count == 1 ? "a market" : count + " markets";
    }
}
