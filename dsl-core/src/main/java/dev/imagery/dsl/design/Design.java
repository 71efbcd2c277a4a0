package dev.imagery.dsl.design;

/** How titles become a picture. Each design is a small class of its own with its own parameters. */
public sealed interface Design permits PerspectiveDesign {

    /** The recipe's {@code type}. */
    String type();
}
