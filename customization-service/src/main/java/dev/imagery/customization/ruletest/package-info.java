/** The tests that are kept with a rule set, and what comes of running them. */
@NullMarked
package dev.imagery.customization.ruletest;

import org.jspecify.annotations.NullMarked;
