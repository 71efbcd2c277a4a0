package dev.imagery.customization.ruleset;

import java.time.Instant;

/**
 * One immutable version of a rule set, without its rules.
 *
 * @param rules how many it has
 * @param digest SHA-256 of its content, in hexadecimal; equal when precedence, declarations and rules are
 */
public record RuleSetVersion(String name, long version, int precedence, int rules, String digest, Instant createdAt) {}
