package dev.imagery.dsl.selection;

import java.util.List;

/** Picks the titles of one market by rank. */
final class Picking {

    private final Candidates candidates;
    private final Conditions conditions;
    private final Ranking ranking;
    private final List<Integer> forced;

    /** @param forced the ranks of titles that are picked whatever quotas say */
    Picking(Candidates candidates, Conditions conditions, Ranking ranking, List<Integer> forced) {
        this.candidates = candidates;
        this.conditions = conditions;
        this.ranking = ranking;
        this.forced = forced;
    }

    Picks pick(int wanted) {
        int titles = Math.max(wanted, forced.size());
        int selectors = conditions.own();
        var picks = pick(titles, selectors);
        if (picks.size() < titles && conditions.choosing().size() > selectors) {
            selectors = conditions.choosing().size();
            picks = pick(titles, selectors);
        }
        // Fewer titles make percentages of them smaller too; the number only falls, so this ends.
        while (picks.size() < titles) {
            titles = picks.size();
            picks = pick(titles, selectors);
        }
        new Replacing(conditions, ranking, picks, selectors).run();
        return picks;
    }

    private Picks pick(int titles, int selectors) {
        var picks = new Picks(candidates, conditions, ranking, titles);
        for (int i = 0; i < forced.size(); i++) {
            picks.add(new Pick(forced.get(i), Pick.FORCED, i + 1, Pick.NO_QUOTA));
        }
        for (int selector = 0; selector < selectors; selector++) {
            pickBy(selector, titles, picks);
        }
        return picks;
    }

    private void pickBy(int selector, int titles, Picks picks) {
        int limit = conditions.choosing().get(selector).limit().orElse(Integer.MAX_VALUE);
        long bit = 1L << selector;
        int order = 0;
        for (int rank = 0; rank < ranking.count(); rank++) {
            if (picks.size() >= titles || picks.ofSelector(selector) >= limit) {
                return;
            }
            if ((ranking.met(rank) & bit) != 0 && !picks.has(rank)) {
                order++;
                if (picks.admits(rank)) {
                    picks.add(new Pick(rank, selector, order, Pick.NO_QUOTA));
                }
            }
        }
    }
}
