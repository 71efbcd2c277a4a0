package dev.imagery.rules.explanation;

import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;

/**
 * A rule where it stands in a release.
 *
 * @param set without its rules
 */
public record Standing(RuleSet set, Rule rule) {}
