package dev.imagery.dsl.target;

/** What a picture is made for: a platform and a resolution, in pixels of the given size. */
public record Target(String platform, String resolution, Size size) {

    /** As in {@code browser/high}. */
    @Override
    public String toString() {
        return platform + "/" + resolution;
    }
}
