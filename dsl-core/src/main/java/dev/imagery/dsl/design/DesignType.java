package dev.imagery.dsl.design;

/** A design by its name: what a recipe's {@code type} may be. */
public interface DesignType {

    /** As a recipe's {@code type} has it. */
    String name();
}
