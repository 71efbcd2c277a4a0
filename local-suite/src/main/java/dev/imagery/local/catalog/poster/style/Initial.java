package dev.imagery.local.catalog.poster.style;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The letter that a title is known by: the first one behind its article. */
final class Initial {

    private static final Pattern ARTICLE = Pattern.compile(
            "^(the|a|an|el|la|los|las|un|una|le|les|l['’]|une|der|die|das|ein|eine)\\s*(?<=[\\s'’])(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private Initial() {}

    static String of(String title, String language) {
        var bare = ARTICLE.matcher(title.strip()).replaceFirst("");
        if (language.startsWith("ar") && bare.startsWith("ال") && bare.length() > 3) {
            bare = bare.substring(2);
        }
        var letters = BreakIterator.getCharacterInstance(Locale.forLanguageTag(language));
        letters.setText(bare);
        letters.first();
        int end = letters.next();
        return end == BreakIterator.DONE ? bare : bare.substring(0, end);
    }
}
