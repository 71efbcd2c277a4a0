package dev.imagery.dsl.description;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dev.imagery.dsl.expansion.Composition;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A picture in words, for who does not see it: "Posters of A, B and C" of the titles most visible, in the language of whom it is shown
 * to. Lists are joined by the patterns of Unicode's CLDR.
 */
public final class AltText {

    /** Screen readers read on without a pause up to here; counted as readers count, by grapheme. */
    static final int MOST_CHARACTERS = 125;

    private static final String CUT = "…";

    private AltText() {}

    /**
     * @param language a BCP 47 tag
     * @param name of a title in that language, or an empty text
     * @return empty where no title has a name
     */
    public static Optional<String> of(Composition composition, String language, LongFunction<String> name) {
        return of(
                Prominent.titles(composition).stream()
                        .map(name::apply)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList(),
                language);
    }

    /** As many of the titles as fit, in their order; where not even one does, the first, cut between words. */
    static Optional<String> of(List<String> titles, String language) {
        var locale = ULocale.forLanguageTag(language);
        // A list of the first n only grows with n.
        var fitting =
                titles.stream().filter(title -> fits(List.of(title), locale)).toList();
        return IntStream.rangeClosed(1, fitting.size())
                .mapToObj(count -> fitting.subList(0, count))
                .takeWhile(list -> fits(list, locale))
                .reduce((one, longer) -> longer)
                .map(list -> phrase(list, locale))
                .or(() -> titles.stream().findFirst().flatMap(title -> cut(title, locale)));
    }

    private static boolean fits(List<String> titles, ULocale locale) {
        return characters(phrase(titles, locale), locale) <= MOST_CHARACTERS;
    }

    private static String phrase(List<String> titles, ULocale locale) {
        return Phrases.postersOf(
                ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE)
                        .format(titles),
                locale.toLanguageTag());
    }

    private static Optional<String> cut(String title, ULocale locale) {
        var words = BreakIterator.getWordInstance(locale);
        words.setText(title);
        for (int end = words.preceding(title.length()); end != BreakIterator.DONE && end > 0; end = words.previous()) {
            var shorter = List.of(title.substring(0, end).strip() + CUT);
            if (fits(shorter, locale)) {
                return Optional.of(phrase(shorter, locale));
            }
        }
        return Optional.empty();
    }

    static int characters(String text, ULocale locale) {
        var graphemes = BreakIterator.getCharacterInstance(locale);
        graphemes.setText(text);
        int count = 0;
        while (graphemes.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
