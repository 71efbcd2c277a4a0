package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.market.Market;
import java.util.Optional;

/** Something that is missing in a market and that no fallback covers. */
public sealed interface Gap {

    Market market();

    /** Stable, for programs. */
    String code();

    /** For people. */
    String message();

    /** The title that it is about. */
    default Optional<Long> title() {
        return Optional.empty();
    }

    /**
     * The recipe shows no title there.
     *
     * @param kind of artwork that the design shows: selectors choose only titles that have some
     */
    record NoTitles(Market market, ArtworkKind kind) implements Gap {
        @Override
        public String code() {
            return "market-without-titles";
        }

        @Override
        public String message() {
            return "none of the recipe's titles is available in " + market.country() + " and has " + kind.word()
                    + " artwork";
        }
    }

    /** A market has fewer titles than the design has places, and the recipe wants to fail then. */
    record TooFewTitles(Market market, int titles, int places) implements Gap {
        @Override
        public String code() {
            return "too-few-titles";
        }

        @Override
        public String message() {
            return "there are " + titles + " titles for " + places + " places in " + market
                    + ", and the recipe's fallback is to fail";
        }
    }

    /**
     * No artwork shows a title.
     *
     * @param tooTight whether there is some, but its keep-inside box fits into no tile of the design
     */
    record NoArtwork(Market market, long id, boolean tooTight) implements Gap {
        @Override
        public Optional<Long> title() {
            return Optional.of(id);
        }

        @Override
        public String code() {
            return tooTight ? "artwork-too-tight" : "artwork-missing";
        }

        @Override
        public String message() {
            return tooTight
                    ? "the artwork of title " + id + " for " + market.language()
                            + " has a keep-inside box that fits into no tile, and no fallback has any that does"
                    : "title " + id + " has no artwork in " + market.language() + " and none by the recipe's fallbacks";
        }
    }

    /** A pinned title cannot stand as it should. */
    record PinNotKept(Market market, long id, String message) implements Gap {
        @Override
        public Optional<Long> title() {
            return Optional.of(id);
        }

        @Override
        public String code() {
            return "pin-not-kept";
        }
    }

    /** An overlay has no text or logo for a market. */
    record OverlayIncomplete(Market market, String message) implements Gap {
        @Override
        public String code() {
            return "overlay-incomplete";
        }
    }
}
