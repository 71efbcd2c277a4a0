package dev.imagery.storage.publication;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.customization.Customization;
import dev.imagery.storage.customization.DeadRule;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.lifecycle.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The gate's other half, which customization has to be asked for: a version whose pictures would never be shown, since those of another
 * group always win. What is live already under such a group may go on, as its campaign ends one day, and so may what a pin covers.
 */
@Component
class NeverShown {

    /** The code of a fault. */
    static final String CODE = "never-shown";

    private static final int LISTED = 1_000;

    private final Customization customization;
    private final LiveContexts contexts;

    NeverShown(Customization customization, LiveContexts contexts) {
        this.customization = customization;
        this.contexts = contexts;
    }

    /**
     * Why a version is not to become live.
     *
     * @param sequence of the publication, whose rule set customization has
     * @param version the group's
     * @throws dev.imagery.storage.customization.CustomizationUnavailableException where it could not be asked
     */
    Optional<Refusal> refusal(String group, long sequence, int version) {
        Map<AssetContext, DeadRule> dead = customization.deadRules(group, sequence).stream()
                .filter(NeverShown::lasts)
                .flatMap(rule -> AssetContext.parse(rule.rule()).map(context -> Map.entry(context, rule)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, DeadRule> added = new TreeMap<>();
        contexts.notLive(group, dead.keySet()).forEach(context -> added.put(context.toString(), dead.get(context)));
        return added.isEmpty() ? Optional.empty() : Optional.of(refusal(version, added));
    }

    private static boolean lasts(DeadRule rule) {
        return rule.shadowedBy().stream().anyMatch(winner -> !winner.ruleSet().equals(EmergencyGroup.NAME));
    }

    private static Refusal refusal(int version, Map<String, DeadRule> added) {
        List<Fault> faults = added.entrySet().stream()
                .limit(LISTED)
                .map(entry -> Fault.of(
                        "/assets/" + entry.getKey(),
                        CODE,
                        entry.getValue().shadowedBy().stream()
                                .map(winner -> winner.rule() + " of " + winner.ruleSet())
                                .collect(joining(", ")),
                        "a picture that some visitor would see"))
                .toList();
        String pictures = added.size() == 1 ? "a picture" : "%,d pictures".formatted(added.size());
        return new Refusal(
                422,
                "Version %d has %s that no visitor would ever see".formatted(version, pictures),
                "Those of groups of higher precedence always win. What is live stays live. Where it is meant, publish it with the reason as"
                        + " `override`.",
                faults);
    }
}
