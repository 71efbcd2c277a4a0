package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that a change of their set leaves as they are, seen together with what the set declares from then on. They are not in the document
 * that is read, so a rule that does not fit any more is told as a fault of the declaration, with its id.
 */
record StayingRules(List<Rule> rules) {

    int size() {
        return rules.size();
    }

    /** The rules with the members of their names as they are then. */
    List<Rule> resolve(Declarations declarations, Faults faults) {
        var read = new ArrayList<ReadRule>(rules.size());
        for (Rule rule : rules) {
            read.add(new ReadRule(rule, rule.conditions(), read.size(), true));
        }
        var own = new Faults();
        List<Rule> resolved = new Resolution(declarations, "", own).resolve(read);
        if (own.total() > 0) {
            Reading.Refused<?> refused = own.refusal();
            faults.addAll(
                    new Reading.Refused<>(
                            refused.faults().stream()
                                    .map(fault -> ofTheDeclaration(fault, declarations))
                                    .toList(),
                            refused.total()),
                    "");
        }
        return resolved;
    }

    /** @param fault at {@code /17/conditions/country} or {@code /17/conditions/country/within} */
    private Fault ofTheDeclaration(Fault fault, Declarations declarations) {
        String[] steps = fault.pointer().split("/", -1);
        Rule rule = rules.get(Integer.parseInt(steps[1]));
        String attribute = steps[3];
        String declaration = DeclarationsReader.ATTRIBUTES;
        if (steps.length > 4 && steps[4].equals("within")) {
            declaration = DeclarationsReader.HIERARCHIES;
        } else if (declarations.experiments().containsKey(attribute)) {
            declaration = DeclarationsReader.EXPERIMENTS;
        }
        return new Fault(
                "/" + declaration + "/" + attribute,
                fault.code(),
                fault.found(),
                fault.expected() + ", in the rule " + rule.id() + " of the base, which stays",
                fault.suggestion());
    }
}
