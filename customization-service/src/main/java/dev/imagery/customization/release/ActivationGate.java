package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.starter.problem.ProblemException;

/**
 * Lets a release be made, or not. It is asked within the transaction that makes it and under the locks of all activations, so that what it
 * looks at is what comes.
 */
@FunctionalInterface
public interface ActivationGate {

    /**
     * What the release was held against.
     *
     * @param release as it would be
     * @param activated what it changes
     * @throws ProblemException where it is not to be made
     */
    Checks check(Release release, RuleSetVersion activated);
}
