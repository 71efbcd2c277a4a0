package dev.imagery.dsl.selection;

/**
 * A quota that the titles of a market cannot meet.
 *
 * @param quota its number in the recipe, from 1
 * @param words what it asks for, for people
 * @param wanted how many titles it asks for at least, or allows at most
 * @param found how many there are; of a quota for each franchise, how many of that with the most
 */
public record UnmetQuota(int quota, String words, int wanted, int found) {

    /** For people. */
    public String sentence() {
        return "quota " + quota + " (" + words + ") is not met: " + found + " of " + wanted;
    }
}
