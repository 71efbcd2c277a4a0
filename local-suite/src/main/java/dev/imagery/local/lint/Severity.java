package dev.imagery.local.lint;

/** How bad it is what was found. */
public enum Severity {
    /** The recipe would be refused. */
    FAULT,
    /** The recipe would be accepted, but may surprise. */
    WARNING
}
