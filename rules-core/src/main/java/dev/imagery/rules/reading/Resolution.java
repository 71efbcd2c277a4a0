package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.AttributeType;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sees rules together with what their set declares: whether attributes are declared and fit, and who is within a name. */
final class Resolution {

    private static final Attribute CELL = new Attribute.Typed(AttributeType.STRING);

    private final Declarations declarations;
    private final String pointer;
    private final Faults faults;
    private final ListedValues listed;
    private final Map<String, Map<Set<String>, Within>> resolved = new HashMap<>();

    /**
     * @param pointer to the array of rules
     */
    Resolution(Declarations declarations, String pointer, Faults faults) {
        this.declarations = declarations;
        this.pointer = pointer;
        this.faults = faults;
        this.listed = new ListedValues(declarations.attributes(), declarations.fallbacks());
    }

    /** The rules that are not faulty. */
    List<Rule> resolve(List<ReadRule> rules) {
        var all = new ArrayList<Rule>(rules.size());
        for (ReadRule read : rules) {
            Map<String, Condition> conditions = isPlain(read) ? read.conditions() : resolve(read);
            Rule rule = read.rule();
            if (rule != null) {
                all.add(
                        conditions.equals(rule.conditions())
                                ? rule
                                : new Rule(rule.id(), conditions, rule.priority(), rule.payload()));
            }
        }
        return all;
    }

    private boolean isPlain(ReadRule read) {
        return declarations.attributes().isEmpty()
                && declarations.experiments().isEmpty()
                && read.conditions().values().stream().noneMatch(Within.class::isInstance);
    }

    private Map<String, Condition> resolve(ReadRule read) {
        Map<String, Condition> conditions = new TreeMap<>(read.conditions());
        conditions.forEach((attribute, condition) -> check(read, attribute, condition));
        conditions.replaceAll((attribute, condition) ->
                condition instanceof Within within ? resolve(read, attribute, within) : condition);
        return conditions;
    }

    private void check(ReadRule read, String attribute, Condition condition) {
        Experiment experiment = declarations.experiments().get(attribute);
        if (experiment != null) {
            checkCells(read, attribute, condition, experiment.cells().keySet());
        }
        if (declarations.attributes().isEmpty()) {
            return;
        }
        Attribute known = experiment == null ? declarations.attributes().get(attribute) : CELL;
        if (known == null) {
            Set<String> declared = new TreeSet<>(declarations.attributes().keySet());
            declared.addAll(declarations.experiments().keySet());
            place(read, attribute)
                    .unknown("unknown-attribute", attribute, "an attribute that the set declares", declared);
        } else if (known.type() != Operator.typeFor(condition)) {
            place(read, attribute).fault("wrong-operator", null, Operator.fitting(known.type()));
        } else {
            checkValues(read, attribute, condition);
        }
    }

    private void checkCells(ReadRule read, String attribute, Condition condition, Set<String> cells) {
        for (String value : named(condition).stream().sorted().toList()) {
            if (!cells.contains(value)) {
                place(read, attribute).unknown("unknown-value", value, "a cell of the experiment", cells);
            }
        }
    }

    private void checkValues(ReadRule read, String attribute, Condition condition) {
        listed.unknown(attribute, named(condition))
                .forEach(value -> place(read, attribute)
                        .unknown("unknown-value", value, listed.expected(attribute), listed.askable(attribute)));
    }

    /** The values that a rule names; those within a name are looked at where the name is declared. */
    private static Set<String> named(Condition condition) {
        return switch (condition) {
            case Not(Set<String> excluded) -> excluded;
            case Within _ -> Set.of();
            case Equals _, In _, LanguageRange _, NumericRange _, VersionRange _, TimeWindow _, Percentage _ ->
                condition.values().orElse(Set.of());
        };
    }

    private Within resolve(ReadRule read, String attribute, Within within) {
        @Nullable Hierarchy hierarchy = declarations.hierarchies().get(attribute);
        Set<String> known = hierarchy == null ? Set.of() : hierarchy.members().keySet();
        for (String name : within.names().stream().sorted().toList()) {
            if (!known.contains(name)) {
                place(read, attribute + "/within")
                        .unknown("unknown-name", name, "a name of the set's hierarchy of " + attribute, known);
            }
        }
        return hierarchy == null ? within : within(attribute, hierarchy, within.names());
    }

    private Within within(String attribute, Hierarchy hierarchy, Set<String> stated) {
        return resolved.computeIfAbsent(attribute, a -> new HashMap<>())
                .computeIfAbsent(stated, names -> new Within(names, hierarchy.within(names)));
    }

    private Place place(ReadRule read, String attribute) {
        return Place.alone(pointer + read.pointer(attribute), faults);
    }
}
