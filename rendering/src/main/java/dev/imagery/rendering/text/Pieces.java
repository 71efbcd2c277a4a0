package dev.imagery.rendering.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Where lines may be broken, by the Unicode Line Breaking Algorithm with the dictionaries and rules of the language. */
final class Pieces {

    /**
     * What must stay on one line.
     *
     * @param text without the white space around it
     * @param space the white space between it and the next one, if that is on the same line
     */
    record Piece(String text, String space) {}

    private Pieces() {}

    /** @param paragraph without line feeds */
    static List<Piece> of(String paragraph, String language) {
        var breaks = BreakIterator.getLineInstance(locale(language));
        breaks.setText(paragraph);
        var pieces = new ArrayList<Piece>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var piece = paragraph.substring(from, to);
            var text = piece.strip();
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, piece.substring(piece.stripTrailing().length())));
            }
            from = to;
        }
        return pieces;
    }

    /** Japanese and Korean headlines break between phrases, as people set them, and not between any two characters. */
    private static ULocale locale(String language) {
        boolean byPhrase = language.startsWith("ja") || language.startsWith("ko");
        return ULocale.forLanguageTag(byPhrase ? language + "-u-lw-phrase" : language);
    }
}
