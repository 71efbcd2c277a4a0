package dev.imagery.dsl.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What has been picked for one market so far, and how much of each quota that uses. */
final class Picks {

    private final Candidates candidates;
    private final Conditions conditions;
    private final Ranking ranking;
    private final List<Pick> picks = new ArrayList<>();
    private final BitSet taken;
    private final int[] bySelector;
    private final int[] byQuota;
    private final int[] byFranchise;
    private final int[] most;
    private final long[] quotaBits;
    private int mostOfFranchise = Integer.MAX_VALUE;
    private long full;

    /** @param titles how many there are to be in the end, for shares of them */
    Picks(Candidates candidates, Conditions conditions, Ranking ranking, int titles) {
        this.candidates = candidates;
        this.conditions = conditions;
        this.ranking = ranking;
        this.taken = new BitSet(ranking.count());
        this.bySelector = new int[conditions.choosing().size()];
        this.byFranchise = new int[candidates.franchiseCount()];
        int quotas = conditions.quotas().size();
        this.byQuota = new int[quotas];
        this.most = new int[quotas];
        this.quotaBits = new long[quotas];
        for (int i = 0; i < quotas; i++) {
            var quota = conditions.quotas().get(i);
            quotaBits[i] = quota.counted().isPresent() ? conditions.bitOfQuota(i) : 0;
            most[i] = quota instanceof Quota.AtMost ? quota.share().atMost(titles) : Integer.MAX_VALUE;
            full |= most[i] == 0 ? quotaBits[i] : 0;
            if (quota instanceof Quota.AtMostPerFranchise) {
                mostOfFranchise = Math.min(mostOfFranchise, quota.share().atMost(titles));
            }
        }
    }

    int size() {
        return picks.size();
    }

    List<Pick> all() {
        return picks;
    }

    boolean has(int rank) {
        return taken.get(rank);
    }

    int ofSelector(int selector) {
        return bySelector[selector];
    }

    int ofQuota(int quota) {
        return byQuota[quota];
    }

    /** The most titles that any one franchise has. */
    int mostOfAnyFranchise() {
        int found = 0;
        for (int count : byFranchise) {
            found = Math.max(found, count);
        }
        return found;
    }

    /** The bits of those quotas that take no title more. */
    long full() {
        return full;
    }

    /** Whether no quota is against one title more. */
    boolean admits(int rank) {
        return (ranking.met(rank) & full) == 0 && !isFullFranchise(franchise(rank));
    }

    boolean isFullFranchise(int franchise) {
        return franchise >= 0 && byFranchise[franchise] >= mostOfFranchise;
    }

    int franchise(int rank) {
        return candidates.franchise(ranking.place(rank));
    }

    void add(Pick pick) {
        picks.add(pick);
        taken.set(pick.rank());
        count(pick, 1);
    }

    void remove(Pick pick) {
        picks.remove(pick);
        taken.clear(pick.rank());
        count(pick, -1);
    }

    private void count(Pick pick, int by) {
        if (!pick.isForced()) {
            bySelector[pick.selector()] += by;
        }
        int franchise = franchise(pick.rank());
        if (franchise >= 0) {
            byFranchise[franchise] += by;
        }
        long met = ranking.met(pick.rank());
        for (int i = 0; i < byQuota.length; i++) {
            if ((met & quotaBits[i]) != 0) {
                byQuota[i] += by;
                full = byQuota[i] >= most[i] ? full | quotaBits[i] : full & ~quotaBits[i];
            }
        }
    }

    /** What the quotas ask for and do not get. */
    List<UnmetQuota> unmet() {
        var unmet = new ArrayList<UnmetQuota>();
        for (int i = 0; i < byQuota.length; i++) {
            var quota = conditions.quotas().get(i);
            int wanted = quota instanceof Quota.AtLeast
                    ? quota.share().atLeast(size())
                    : quota.share().atMost(size());
            int found = quota instanceof Quota.AtMostPerFranchise ? mostOfAnyFranchise() : byQuota[i];
            if (quota instanceof Quota.AtLeast ? found < wanted : found > wanted) {
                unmet.add(new UnmetQuota(i + 1, quota.words(conditions.today()), wanted, found));
            }
        }
        return List.copyOf(unmet);
    }
}
