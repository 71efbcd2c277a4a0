package dev.imagery.customization.serving;

import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;

/** A version that may become active, with its rules and compiled. */
public record PreparedRuleSet(RuleSet rules, RuleSetIndex index) {}
