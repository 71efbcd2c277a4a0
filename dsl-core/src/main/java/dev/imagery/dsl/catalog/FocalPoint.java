package dev.imagery.dsl.catalog;

/**
 * What a picture is about, as fractions of its width and height from its upper left corner: crops stay around it.
 *
 * @param x 0 to 1
 * @param y 0 to 1
 */
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);
}
