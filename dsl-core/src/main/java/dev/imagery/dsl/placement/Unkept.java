package dev.imagery.dsl.placement;

import java.util.Locale;

/** Something that a placement should keep and cannot. Titles are named by their ids, slots by their numbers from 1. */
public sealed interface Unkept {

    /** For people. */
    String sentence();

    /** A title is seen within two slots of itself. */
    record NearItself(long title, int slot, int other) implements Unkept {

        @Override
        public String sentence() {
            return "title " + title + " is within two slots of itself, in slots " + slot + " and " + other;
        }
    }

    /** Two titles of one franchise are seen side by side. */
    record FranchiseBesideItself(String franchise, long title, int slot, long otherTitle, int other) implements Unkept {

        @Override
        public String sentence() {
            return "titles " + title + " and " + otherTitle + " of the franchise " + franchise
                    + " are side by side, in slots " + slot + " and " + other;
        }
    }

    /**
     * Two artworks of nearly the same dominant colour are seen side by side.
     *
     * @param difference of the colours, as ΔE*ab
     */
    record ColoursAlike(long title, int slot, long otherTitle, int other, double difference) implements Unkept {

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "the artwork of titles %d and %d is of nearly the same colour side by side, in slots %d and %d (ΔE %.1f)",
                    title,
                    otherTitle,
                    slot,
                    other,
                    difference);
        }
    }

    /** A title is pinned to a place that the design does not have. */
    record NoSuchPlace(long title, PinPlace place) implements Unkept {

        @Override
        public String sentence() {
            return "title " + title + " is pinned to " + place.words() + ", which the design does not have";
        }
    }

    /** A title is pinned to a slot that an earlier pin has. */
    record PlaceTaken(long title, PinPlace place, int slot, long otherTitle) implements Unkept {

        @Override
        public String sentence() {
            return "title " + title + " is pinned to " + place.words() + ", where title " + otherTitle
                    + " is pinned already";
        }
    }

    /**
     * Less is seen of a pinned title than its pin states.
     *
     * @param slot where most is seen of it
     * @param stated the least share of its tile
     * @param seen the share of its tile on the picture and outside of the safe area
     */
    record SeenTooLittle(long title, int slot, double stated, double seen) implements Unkept {

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%.0f %% of title %d is seen in slot %d, and its pin states %.0f %% at least",
                    Math.floor(seen * 100),
                    title,
                    slot,
                    stated * 100);
        }
    }
}
