package dev.imagery.rules.reading;

/**
 * A question about a rule set that is not there yet.
 *
 * @param ruleSet the name of the set that the draft would be a version of
 */
public record WhatIf(Asked asked, String ruleSet, RuleSetDraft draft) {}
