/**
 * What can be said of a release without a visitor: rules that can never win, contexts that get no value, and rules between which only names
 * decide.
 */
@NullMarked
package dev.imagery.rules.analysis;

import org.jspecify.annotations.NullMarked;
