package dev.imagery.dsl.patch;

/**
 * A stored recipe as it was at one time.
 *
 * @param version from 1
 */
public record RecipeVersion(String name, int version) {

    /** @param text as {@link #toString()} gives it */
    public static RecipeVersion parse(String text) {
        int at = text.lastIndexOf('@');
        return new RecipeVersion(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    /** As in {@code base@3}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
