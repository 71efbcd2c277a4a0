package dev.imagery.customization.ruleset;

/** A version was handed in, here or at another instance; published within the instance, after the commit. */
public record RuleSetHandedIn(String ruleSet, long version) {}
