package dev.imagery.rules.model;

import java.util.List;

/**
 * One version of a named set of rules, with the precedence that it has among other sets. It says all that it means: nothing outside of
 * it changes what it answers.
 *
 * @param version at least 1; the same name and version always mean the same content
 * @param precedence the set of greater precedence is asked first
 * @param rules in any order: no order of rules has a meaning
 */
public record RuleSet(String name, long version, int precedence, Declarations declarations, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** A set of nothing but rules. */
    public RuleSet(String name, long version, int precedence, List<Rule> rules) {
        this(name, version, precedence, Declarations.NONE, rules);
    }
}
