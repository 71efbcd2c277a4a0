package dev.imagery.local.client;

/** Who looks at the homepage: the attributes that the rules choose by. */
public record Context(String country, String language, String platform, String resolution) {

    /** The attributes as a query string, without the question mark. */
    public String query() {
        return "country=%s&language=%s&platform=%s&resolution=%s".formatted(country, language, platform, resolution);
    }

    /** For file names and tables, such as {@code US-en-browser-high}. */
    @Override
    public String toString() {
        return String.join("-", country, language, platform, resolution);
    }
}
