package dev.imagery.storage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where the page puts its text on the pictures of a version, and in which colour, as its recipe says. */
final class PageAreas {

    private static final String AREAS = "safeAreas";
    private static final String COLOUR = "textColour";
    private static final String WHITE = "#ffffff";
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private final JsonNode recipe;

    /** @param recipe as it was given when the version was opened; what is not understood in it is passed over */
    PageAreas(JsonNode recipe) {
        this.recipe = recipe;
    }

    /** A part of a picture, in fractions of its width and height. */
    record Box(double left, double top, double width, double height) {}

    /** Those of a platform, or those of all. */
    List<Box> of(String platform) {
        JsonNode own = platform(platform).path(AREAS);
        List<Box> boxes = new ArrayList<>();
        for (JsonNode box : own.isEmpty() ? recipe.path(AREAS) : own) {
            boxes.add(new Box(
                    fraction(box, "left"), fraction(box, "top"), fraction(box, "width"), fraction(box, "height")));
        }
        return boxes;
    }

    /** As {@code #rrggbb}. */
    String colour(String platform) {
        String own =
                platform(platform).path(COLOUR).asString(recipe.path(COLOUR).asString(WHITE));
        return HEX.matcher(own).matches() ? own : WHITE;
    }

    private JsonNode platform(String name) {
        for (JsonNode platform : recipe.path("platforms")) {
            if (platform.path("name").asString("").equals(name)) {
                return platform;
            }
        }
        return recipe.path("no platform of its own");
    }

    private static double fraction(JsonNode box, String side) {
        return Math.clamp(box.path(side).asDouble(0), 0, 1);
    }
}
