package dev.imagery.rendering;

/**
 * A file that somebody may send as artwork.
 *
 * @param name for people who read of a failed test
 * @param mediaType that it is said to be of
 */
record HostileFile(String name, byte[] bytes, String mediaType) {

    @Override
    public String toString() {
        return name + " as " + mediaType;
    }
}
