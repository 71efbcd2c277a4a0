package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;

/**
 * A rule where it stands in a release.
 *
 * @param set without its rules
 * @param asking how many contexts the set is asked with before the one that the rule matches: 0 where that is the question's own, or
 *     where the rule matches none
 * @param asked the context that the rule matches, the question's own or one that stands in for it; the former where it matches none
 */
public record Standing(RuleSet set, Rule rule, int asking, Context asked) {}
