package dev.imagery.generation.stored;

/** The ETags of a version: of what was sent, and of the same as JSON where it was sent in YAML. */
final class VersionTag {

    private static final String AS_JSON = "+json";

    private VersionTag() {}

    static String asSent(int version) {
        return quoted(Integer.toString(version));
    }

    static String asJson(int version) {
        return quoted(version + AS_JSON);
    }

    static boolean isOf(int version, String tag) {
        return tag.equals(Integer.toString(version)) || tag.equals(version + AS_JSON);
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
