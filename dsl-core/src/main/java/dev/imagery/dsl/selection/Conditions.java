package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All selectors of a selection, each known by one bit: first those that choose titles, then those of the quotas. */
final class Conditions {

    private static final int MOST_POPULAR = 100;

    private final List<Selector> choosing;
    private final int own;
    private final List<Quota> quotas;
    private final LocalDate today;
    private final List<Selector> selectors = new ArrayList<>();
    private final long[] possibleAtPopularity = new long[MOST_POPULAR + 1];
    private long needingLocal;

    /**
     * @param own how many of the choosing selectors are the selection's own, and no fallback
     * @throws IllegalArgumentException where there are more selectors and quotas than bits
     */
    Conditions(List<Selector> choosing, int own, List<Quota> quotas, LocalDate today) {
        if (choosing.size() + quotas.size() >= Long.SIZE) {
            throw new IllegalArgumentException("more selectors and quotas than " + (Long.SIZE - 1));
        }
        this.choosing = choosing;
        this.own = own;
        this.quotas = quotas;
        this.today = today;
        Arrays.fill(possibleAtPopularity, -1L);
        choosing.forEach(this::add);
        quotas.forEach(quota -> quota.counted().ifPresent(this::add));
    }

    private void add(Selector selector) {
        long bit = 1L << selectors.size();
        selectors.add(selector);
        selector.popularityAtLeast()
                .ifPresent(least -> Arrays.setAll(
                        possibleAtPopularity,
                        popularity -> popularity < least
                                ? possibleAtPopularity[popularity] & ~bit
                                : possibleAtPopularity[popularity]));
        if (selector.localOriginal()) {
            needingLocal |= bit;
        }
    }

    List<Selector> choosing() {
        return choosing;
    }

    /** How many of the choosing selectors are no fallback. */
    int own() {
        return own;
    }

    List<Quota> quotas() {
        return quotas;
    }

    LocalDate today() {
        return today;
    }

    /** The bit of a quota that counts what a selector matches. */
    long bitOfQuota(int quota) {
        long before = quotas.subList(0, quota).stream()
                .filter(each -> each.counted().isPresent())
                .count();
        return 1L << (choosing.size() + before);
    }

    /** The bits of all selectors that choose titles. */
    long choosingBits() {
        return (1L << choosing.size()) - 1;
    }

    long ownBits() {
        return (1L << own) - 1;
    }

    boolean askWhetherLocal() {
        return needingLocal != 0;
    }

    boolean askForPopularity() {
        return Arrays.stream(possibleAtPopularity).anyMatch(bits -> bits != -1L);
    }

    /** The selectors whose conditions hold in every market. */
    long metAnywhere(Title title) {
        long met = 0;
        for (int i = 0; i < selectors.size(); i++) {
            if (selectors.get(i).matchesAnywhere(title, today)) {
                met |= 1L << i;
            }
        }
        return met;
    }

    /** The selectors that do not refuse a title for what it is in one market. */
    long possibleIn(int popularity, boolean isLocal) {
        return possibleAtPopularity[popularity] & (isLocal ? -1L : ~needingLocal);
    }
}
