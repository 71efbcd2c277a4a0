package dev.imagery.dsl.overlay;

import java.util.List;

/** What a recipe's overlays come to in one market. */
public sealed interface OverlayPlacing {

    /**
     * Every overlay can be drawn.
     *
     * @param overlays in the recipe's order
     * @param substitutes texts whose words are taken from another language
     */
    record Placed(List<PlacedOverlay> overlays, List<Substitute> substitutes) implements OverlayPlacing {}

    /** Something is missing. */
    record Missing(List<MissingPart> parts) implements OverlayPlacing {}

    /**
     * A text that has no words for a language, and shows those of another one.
     *
     * @param overlay its place in the recipe's list, from 0
     * @param language canonical BCP 47 tag of the words shown
     */
    record Substitute(int overlay, String language) {}

    /** A part of an overlay that a market lacks. */
    sealed interface MissingPart {

        /** Its place in the recipe's list, from 0. */
        int overlay();

        /** For people. */
        String message();
    }

    /** A text has no words for the language, nor for those to fall back to. */
    record NoText(int overlay, String language) implements MissingPart {

        @Override
        public String message() {
            return "the text at /overlays/" + overlay + " has no words in " + language
                    + " and none in a language to fall back to";
        }
    }

    /** A text is to be set in a family of fonts that the catalogue lacks. */
    record NoFont(int overlay, String family) implements MissingPart {

        @Override
        public String message() {
            return "the catalogue has no font '" + family + "', which the text at /overlays/" + overlay + " is set in";
        }
    }

    /**
     * No font has a character of a text.
     *
     * @param families that were looked through
     * @param character as in {@code U+1F600 GRINNING FACE}
     */
    record NoGlyph(int overlay, String text, String language, List<String> families, String character)
            implements MissingPart {

        @Override
        public String message() {
            return "none of the fonts " + String.join(", ", families) + " has a glyph for " + character
                    + " in the text '" + text.replace('\n', ' ') + "' (" + language + ") at /overlays/" + overlay;
        }
    }

    /** A title has no logo artwork for the language. */
    record NoLogo(int overlay, long title, String language) implements MissingPart {

        @Override
        public String message() {
            return "title " + title + " has no logo in " + language + ", which /overlays/" + overlay + " shows";
        }
    }

    /** A logo is to be shown of the title in the first place, and there is none. */
    record NoTitle(int overlay) implements MissingPart {

        @Override
        public String message() {
            return "there is no title in the first place whose logo /overlays/" + overlay + " could show";
        }
    }
}
