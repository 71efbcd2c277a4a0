package dev.imagery.local.client;

/** A picture in a group version, with the context that it is for. */
public record StoredPicture(
        String group,
        int version,
        String country,
        String language,
        String platform,
        String resolution,
        int width,
        int height,
        String picture) {

    /** Who gets to see it, unless another group covers it. */
    public Context context() {
        return new Context(country, language, platform, resolution);
    }

    /** Its size. */
    public long pixels() {
        return (long) width * height;
    }
}
