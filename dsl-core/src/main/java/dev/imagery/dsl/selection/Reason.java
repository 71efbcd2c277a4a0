package dev.imagery.dsl.selection;

/** Why a market shows a title. */
public sealed interface Reason {

    /** For people. */
    String sentence();

    /** @param place in the recipe's list, from 1 */
    record Listed(int place) implements Reason {

        @Override
        public String sentence() {
            return "listed, place " + place;
        }
    }

    record Pinned() implements Reason {

        @Override
        public String sentence() {
            return "pinned";
        }
    }

    /**
     * @param selector its number in the recipe, from 1
     * @param words what it selects
     * @param rank from 1, among the titles that it could choose here; those that quotas leave out count
     * @param order what it ranks by
     */
    record BySelector(int selector, String words, int rank, String order) implements Reason {

        @Override
        public String sentence() {
            return "selector " + selector + " (" + words + "), rank " + rank + " by " + order;
        }
    }

    /**
     * @param quota its number in the recipe, from 1
     * @param words what it asks for
     */
    record ForQuota(int quota, String words) implements Reason {

        @Override
        public String sentence() {
            return "quota " + quota + " (" + words + "), in place of a title that ranked higher";
        }
    }

    /**
     * A selector of the fallback for too few titles.
     *
     * @param selector its number in the fallback, from 1
     * @param words what it selects
     * @param rank from 1, among the titles that it could choose here
     * @param order what it ranks by
     */
    record Widened(int selector, String words, int rank, String order) implements Reason {

        @Override
        public String sentence() {
            return "too few titles: fallback selector " + selector + " (" + words + "), rank " + rank + " by " + order;
        }
    }
}
