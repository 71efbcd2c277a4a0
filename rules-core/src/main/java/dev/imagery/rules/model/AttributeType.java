package dev.imagery.rules.model;

/** What an attribute's text stands for, and with it what rules may ask of it. */
public enum AttributeType {
    /** A text: values, hierarchies, language ranges, shares. */
    STRING,
    /** A decimal number: bounds. */
    NUMBER,
    /** A semantic version: ranges. */
    VERSION,
    /** An instant: windows. */
    TIME
}
