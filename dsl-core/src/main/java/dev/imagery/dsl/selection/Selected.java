package dev.imagery.dsl.selection;

import java.util.List;

/**
 * What one market is shown.
 *
 * @param country ISO 3166-1 alpha-2
 * @param titles by rank, each once
 * @param unavailable ids of titles that the recipe lists or pins, and that may not be shown here or that the catalogue lacks
 * @param unmet quotas that cannot be met
 * @param matched how many titles that are available here the recipe's own selectors match, or how many it lists
 * @param wanted how many titles there should be
 */
public record Selected(
        String country,
        List<ChosenTitle> titles,
        List<Long> unavailable,
        List<UnmetQuota> unmet,
        int matched,
        int wanted) {

    public Selected {
        titles = List.copyOf(titles);
        unavailable = List.copyOf(unavailable);
        unmet = List.copyOf(unmet);
    }

    /** How many titles there are too few. */
    public int missing() {
        return Math.max(0, wanted - titles.size());
    }
}
