package dev.imagery.rules.evaluation;

import dev.imagery.rules.model.AdaptiveValue;

/**
 * The value chosen for one adaptive field, and where it comes from.
 *
 * @param version of the rule set
 * @param rule the winning rule's id
 */
public record Selection(String field, AdaptiveValue value, String ruleSet, long version, String rule) {}
