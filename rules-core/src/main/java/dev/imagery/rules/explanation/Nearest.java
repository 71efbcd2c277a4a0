package dev.imagery.rules.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps, of many rules that do not match, the few that are nearest to it: those with the fewest failed conditions, and of equals the first offered. */
final class Nearest {

    private static final Comparator<Offer> ORDER =
            Comparator.comparingInt(Offer::failed).thenComparingInt(Offer::number);

    private final int most;
    private final PriorityQueue<Offer> lastFirst = new PriorityQueue<>(ORDER.reversed());
    private int offered;

    Nearest(int most) {
        this.most = most;
    }

    void offer(Standing standing, int failed) {
        var offer = new Offer(standing, failed, offered++);
        if (lastFirst.size() < most) {
            lastFirst.add(offer);
        } else if (most > 0 && ORDER.compare(offer, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(offer);
        }
    }

    /** How many there were, kept or not. */
    int offered() {
        return offered;
    }

    /** Those kept, the nearest first. */
    List<Standing> inOrder() {
        return lastFirst.stream().sorted(ORDER).map(Offer::standing).toList();
    }

    private record Offer(Standing standing, int failed, int number) {}
}
