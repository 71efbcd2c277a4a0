package dev.imagery.starter.settings;

/**
 * A setting that exists.
 *
 * @param name all of it, in kebab case, such as {@code imagery.artwork.max-bytes}
 * @param holdsOthers whether it is a list or a map, so that there are names within it
 */
record Setting(String name, boolean holdsOthers) {

    /** @param type as the metadata of settings names it, such as {@code java.util.List<java.lang.String>} */
    static Setting of(String name, String type) {
        return new Setting(name, type.contains("<") || type.endsWith("[]"));
    }
}
