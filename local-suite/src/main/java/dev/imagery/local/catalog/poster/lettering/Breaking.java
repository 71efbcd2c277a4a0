package dev.imagery.local.catalog.poster.lettering;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a title may be cut into lines, and how wide a piece of it will be, in ems, nearly. */
final class Breaking {

    private static final String KANA_THAT_ENDS_A_PHRASE = "のとはをにがへ的";

    private static final Pattern AFTER_A_SPACE = Pattern.compile("(?<=\\s)");

    private Breaking() {}

    /** The pieces that must stay whole, in order; joined they give the text again. */
    static List<String> pieces(String text, Script script) {
        return switch (script) {
            case JAPANESE, CHINESE -> phrases(text);
            case THAI -> thaiWords(text);
            case LATIN, ARABIC, HEBREW -> AFTER_A_SPACE.splitAsStream(text).toList();
        };
    }

    /** Thai is written without spaces between words: the dictionary of the JDK knows them. */
    private static List<String> thaiWords(String text) {
        var breaks = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** Cut after a particle, a middle dot or a space: a phrase is not torn apart. */
    private static List<String> phrases(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            piece.append(c);
            boolean longEnough = piece.length() >= 2 && text.length() - i > 2;
            if (longEnough && (endsPhrase(text, i) || changesScript(text, i) || " ・·、：:".indexOf(c) >= 0)) {
                boolean shortOne = piece.length() == 2 && !pieces.isEmpty();
                if (shortOne) {
                    pieces.add(pieces.removeLast() + piece);
                } else {
                    pieces.add(piece.toString());
                }
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean endsPhrase(String text, int at) {
        boolean particle = KANA_THAT_ENDS_A_PHRASE.indexOf(text.charAt(at)) >= 0;
        return particle && at > 0 && !isHiragana(text.charAt(at - 1)) && !isHiragana(text.charAt(at + 1));
    }

    /** Between han and katakana a Japanese word ends; a single character is not left alone. */
    private static boolean changesScript(String text, int at) {
        var here = UnicodeScript.of(text.charAt(at));
        var next = UnicodeScript.of(text.charAt(at + 1));
        return here != next
                && (here == UnicodeScript.HAN || here == UnicodeScript.KATAKANA)
                && (next == UnicodeScript.HAN || next == UnicodeScript.KATAKANA);
    }

    private static boolean isHiragana(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HIRAGANA;
    }

    /** A rough width in ems. Text is shrunk to its box in the end, so that this only has to compare lines. */
    static double width(String line) {
        return line.strip().codePoints().mapToDouble(Breaking::advance).sum();
    }

    private static double advance(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.UPPERCASE_LETTER -> "IJ".indexOf(c) >= 0 ? 0.42 : c == 'M' || c == 'W' ? 0.98 : 0.74;
            case Character.LOWERCASE_LETTER -> "ijlftr".indexOf(c) >= 0 ? 0.36 : c == 'm' || c == 'w' ? 0.88 : 0.58;
            case Character.OTHER_LETTER -> Character.isIdeographic(c) || c > 0x3000 ? 1 : 0.55;
            case Character.MODIFIER_LETTER -> 1;
            case Character.SPACE_SEPARATOR -> 0.28;
            default -> 0.45;
        };
    }
}
