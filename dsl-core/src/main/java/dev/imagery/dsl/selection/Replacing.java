package dev.imagery.dsl.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings in what quotas ask for at least: the highest ranked title of their sort that is not picked takes the place of the
 * lowest ranked that is neither pinned nor needed by a quota, while no other quota and no selector's limit is broken.
 */
final class Replacing {

    private final Conditions conditions;
    private final Ranking ranking;
    private final Picks picks;
    private final int selectors;

    /** @param selectors how many of the choosing selectors are in use */
    Replacing(Conditions conditions, Ranking ranking, Picks picks, int selectors) {
        this.conditions = conditions;
        this.ranking = ranking;
        this.picks = picks;
        this.selectors = selectors;
    }

    void run() {
        for (int quota = 0; quota < conditions.quotas().size(); quota++) {
            if (conditions.quotas().get(quota) instanceof Quota.AtLeast) {
                bringIn(quota);
            }
        }
        picks.all().sort(Pick.BEST_FIRST);
    }

    private int wanted(int quota) {
        return conditions.quotas().get(quota).share().atLeast(picks.size());
    }

    private void bringIn(int quota) {
        if (picks.ofQuota(quota) >= wanted(quota)) {
            return;
        }
        long bit = conditions.bitOfQuota(quota);
        var replaceable = replaceable(bit);
        for (int selector = 0; selector < selectors; selector++) {
            long both = bit | 1L << selector;
            int order = 0;
            for (int rank = 0; rank < ranking.count(); rank++) {
                if (replaceable.isEmpty() || picks.ofQuota(quota) >= wanted(quota)) {
                    return;
                }
                order += (ranking.met(rank) & 1L << selector) != 0 ? 1 : 0;
                if ((ranking.met(rank) & both) == both && !picks.has(rank)) {
                    var incoming = new Pick(rank, selector, order, quota);
                    var outgoing = outgoing(incoming, replaceable);
                    if (outgoing.isPresent()) {
                        picks.remove(outgoing.get());
                        picks.add(incoming);
                        replaceable = replaceable(bit);
                    }
                }
            }
        }
    }

    /** Lowest ranked first. */
    private List<Pick> replaceable(long bit) {
        long needed = bit;
        for (int i = 0; i < conditions.quotas().size(); i++) {
            if (conditions.quotas().get(i) instanceof Quota.AtLeast && picks.ofQuota(i) <= wanted(i)) {
                needed |= conditions.bitOfQuota(i);
            }
        }
        var replaceable = new ArrayList<Pick>();
        for (var pick : picks.all()) {
            if (!pick.isForced() && (ranking.met(pick.rank()) & needed) == 0) {
                replaceable.add(pick);
            }
        }
        replaceable.sort(Pick.BEST_FIRST.reversed());
        return replaceable;
    }

    private Optional<Pick> outgoing(Pick incoming, List<Pick> replaceable) {
        long blocked = ranking.met(incoming.rank()) & picks.full();
        int franchise = picks.franchise(incoming.rank());
        boolean franchiseBlocked = picks.isFullFranchise(franchise);
        boolean selectorBlocked = conditions
                .choosing()
                .get(incoming.selector())
                .limit()
                .filter(limit -> picks.ofSelector(incoming.selector()) >= limit)
                .isPresent();
        for (var pick : replaceable) {
            if ((ranking.met(pick.rank()) & blocked) == blocked
                    && (!franchiseBlocked || picks.franchise(pick.rank()) == franchise)
                    && (!selectorBlocked || pick.selector() == incoming.selector())) {
                return Optional.of(pick);
            }
        }
        return Optional.empty();
    }
}
