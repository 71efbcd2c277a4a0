package dev.imagery.rendering.text;

import java.util.List;

/**
 * What letters are drawn with, and how they run.
 *
 * @param families of fonts, the first choice first
 * @param language canonical BCP 47 tag, by which fonts choose among forms of letters
 */
public record Face(List<String> families, String language, Direction direction) {

    public Face {
        families = List.copyOf(families);
    }
}
