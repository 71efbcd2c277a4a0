package dev.imagery.dsl.selection;

import java.time.LocalDate;
import java.util.Optional;

/** How many of a market's titles, at least or at most, are of some sort. */
public sealed interface Quota {

    /** At most in one selection. */
    int MAX_COUNT = 20;

    Share share();

    /** Which titles it counts; empty for those of each franchise. */
    Optional<Selector> counted();

    /** For people: {@code at least 20 %: local original}. */
    String words(LocalDate today);

    /** @param of without a limit */
    record AtLeast(Share share, Selector of) implements Quota {

        @Override
        public Optional<Selector> counted() {
            return Optional.of(of);
        }

        @Override
        public String words(LocalDate today) {
            return "at least " + share.words() + ": " + of.words(today);
        }
    }

    /** @param of without a limit */
    record AtMost(Share share, Selector of) implements Quota {

        @Override
        public Optional<Selector> counted() {
            return Optional.of(of);
        }

        @Override
        public String words(LocalDate today) {
            return "at most " + share.words() + ": " + of.words(today);
        }
    }

    /** Of each franchise. */
    record AtMostPerFranchise(Share share) implements Quota {

        @Override
        public Optional<Selector> counted() {
            return Optional.empty();
        }

        @Override
        public String words(LocalDate today) {
            return "at most " + share.words() + " of one franchise";
        }
    }
}
