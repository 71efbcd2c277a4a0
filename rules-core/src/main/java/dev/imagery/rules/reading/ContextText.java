package dev.imagery.rules.reading;

/** The same of names and values as {@link Place} says, told of each visit and so without a pattern. */
final class ContextText {

    private static final int LONGEST_NAME = 64;

    private ContextText() {}

    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean isValue(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest && isWellFormed(value);
    }

    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return Place.isWellFormed(value); // as few values need
            }
        }
        return true;
    }
}
