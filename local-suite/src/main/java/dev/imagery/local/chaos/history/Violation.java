package dev.imagery.local.chaos.history;

/**
 * A rule that was broken.
 *
 * @param rule its name
 * @param text what happened, for a person to look into
 */
public record Violation(String rule, String text) {

    @Override
    public String toString() {
        return rule + ": " + text;
    }
}
