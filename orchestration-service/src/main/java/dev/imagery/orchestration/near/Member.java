package dev.imagery.orchestration.near;

/**
 * The version of a rule set that a release has.
 *
 * @param digest of all that it says; a database that was restored may give a number to something else
 */
record Member(String ruleSet, long version, int precedence, String digest) {}
