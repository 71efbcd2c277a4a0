package dev.imagery.dsl.patch;

/**
 * A stored recipe as it was at one time.
 *
 * @param version from 1
 */
public record RecipeVersion(String name, int version) {

    /** As in {@code base@3}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
