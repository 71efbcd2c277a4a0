package dev.imagery.local.catalog.poster.lettering;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a text is written. It decides the fonts, the reading direction and where a line may break. */
public enum Script {
    LATIN,
    ARABIC,
    HEBREW,
    THAI,
    JAPANESE,
    CHINESE;

    /** The script that most of the letters of a text are in; han without kana is Japanese only where the language is. */
    public static Script of(String text, String language) {
        var votes = text.codePoints()
                .mapToObj(Script::of)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Script.class), Collectors.counting()));
        boolean kana = votes.containsKey(JAPANESE);
        if (kana || votes.containsKey(CHINESE)) {
            return kana || language.startsWith("ja") ? JAPANESE : CHINESE;
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(LATIN);
    }

    /** Empty for digits, spaces and punctuation, which belong to every script. */
    private static Optional<Script> of(int codePoint) {
        return Optional.ofNullable(
                switch (Character.UnicodeScript.of(codePoint)) {
                    case LATIN -> LATIN;
                    case ARABIC -> ARABIC;
                    case HEBREW -> HEBREW;
                    case THAI -> THAI;
                    case HIRAGANA, KATAKANA -> JAPANESE;
                    case HAN -> CHINESE;
                    default -> null;
                });
    }

    public boolean rightToLeft() {
        return this == ARABIC || this == HEBREW;
    }

    /** Whether the lines of this script may also run from top to bottom. */
    public boolean vertical() {
        return this == JAPANESE || this == CHINESE;
    }

    /** Whether capitals exist, and letters may be spaced out without breaking the word. */
    public boolean cased() {
        return this == LATIN;
    }

    /** Capitals by the rules of the language; unchanged in scripts without them. */
    public String capitals(String text, String language) {
        return cased() ? text.toUpperCase(Locale.forLanguageTag(language)) : text;
    }

    /** What makes a size look like the same size of Latin: some scripts keep their letters small in the em. */
    public double optical() {
        return switch (this) {
            case ARABIC -> 1.3;
            case HEBREW, THAI -> 1.12;
            case LATIN, JAPANESE, CHINESE -> 1;
        };
    }

    /** The share of the font's own line height that makes display lines sit well together. */
    double leading(boolean capitals) {
        return switch (this) {
            case LATIN -> capitals ? 0.76 : 0.80;
            case ARABIC -> 0.74;
            case HEBREW -> 0.86;
            case THAI -> 0.88;
            case JAPANESE, CHINESE -> 0.82;
        };
    }
}
