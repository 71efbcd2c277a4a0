package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;

/** Values of an attribute between which no condition of a release tells a difference. */
sealed interface ValueClass {

    /** One of them. */
    String value();

    /** The single value, which is named to the letter. */
    record Named(String value) implements ValueClass {}

    /** All values that meet the condition and are in no other class. */
    record Ranged(String value, Condition condition) implements ValueClass {}

    /** Values that can only be told by an example. */
    record Alike(String value) implements ValueClass {}

    /** All that are in no other class. */
    record Other(String value) implements ValueClass {}
}
