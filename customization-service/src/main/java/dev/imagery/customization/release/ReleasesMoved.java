package dev.imagery.customization.release;

/** There may be a release that this instance has not seen, made here or elsewhere; published within the instance, after the commit. */
public record ReleasesMoved() {}
