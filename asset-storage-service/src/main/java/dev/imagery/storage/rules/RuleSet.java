package dev.imagery.storage.rules;

import java.util.List;

/**
 * A whole version of a group's rule set, as customization takes it.
 *
 * @param version the sequence number of the publication that it belongs to
 * @param precedence between sets the greater wins
 * @param owner the only one that may activate the set
 */
public record RuleSet(long version, int precedence, String owner, List<Rule> rules) {

    /** The owner of every set that this service makes. */
    public static final String OWNER = "asset-storage";

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** As it was handed over by a release that told less of pictures. */
    public RuleSet plain() {
        return new RuleSet(
                version, precedence, owner, rules.stream().map(Rule::plain).toList());
    }
}
