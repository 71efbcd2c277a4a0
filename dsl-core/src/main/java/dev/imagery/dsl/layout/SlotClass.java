package dev.imagery.dsl.layout;

/** How much the eye is drawn to a slot of a picture. */
public enum SlotClass {
    /** Whole, and near the middle of the picture or a large part of it. */
    CENTRE,
    /** Mostly seen, between centre and rim. */
    MIDDLE,
    /** Cut by an edge of the picture or by a tile before it, or close to an edge. */
    RIM,
    /** Not to be seen. */
    HIDDEN
}
