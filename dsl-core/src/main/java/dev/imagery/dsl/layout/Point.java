package dev.imagery.dsl.layout;

/** A point of the plane or of the canvas; x to the right, y down. */
public record Point(double x, double y) {}
