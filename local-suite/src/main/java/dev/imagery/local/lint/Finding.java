package dev.imagery.local.lint;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Position;
import dev.imagery.dsl.fault.Warning;

/**
 * One thing that there is to say of a recipe.
 *
 * @param pointer JSON Pointer (RFC 6901) to the part that it speaks of; empty for the whole recipe
 * @param message for people: what was expected and what was found, or what may surprise
 */
public record Finding(Severity severity, Position at, String code, String pointer, String message) {

    static Finding of(Fault fault, Position at) {
        var found = fault.found().map(value -> ", found " + value).orElse("");
        var suggestion = fault.suggestion()
                .map(value -> " (did you mean " + value + "?)")
                .orElse("");
        return new Finding(
                Severity.FAULT, at, fault.code(), fault.pointer(), "expected " + fault.expected() + found + suggestion);
    }

    static Finding of(Warning warning, Position at) {
        return new Finding(Severity.WARNING, at, warning.code(), warning.pointer(), warning.message());
    }

    /** The text as a whole cannot be read as a recipe. */
    static Finding unreadable(String code, String message, Position at) {
        return new Finding(Severity.FAULT, at, code, "", message);
    }

    /** The pointer, or words where it is empty. */
    String place() {
        return pointer.isEmpty() ? "the recipe" : pointer;
    }
}
