package dev.imagery.starter.problem;

/** Texts found in a request, short enough to be given back in an answer. */
final class Shortened {

    private static final int MOST_CHARACTERS = 200;

    private Shortened() {}

    static String of(CharSequence text) {
        return text.length() <= MOST_CHARACTERS ? text.toString() : text.subSequence(0, MOST_CHARACTERS) + "…";
    }
}
