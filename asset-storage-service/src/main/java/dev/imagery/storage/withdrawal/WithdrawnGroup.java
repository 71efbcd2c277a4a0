package dev.imagery.storage.withdrawal;

import dev.imagery.storage.generation.Remaking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A group that showed a withdrawn title.
 *
 * @param version that showed it
 * @param fallback the version that was made with older pictures
 * @param live the version that is live now
 * @param source the batch whose recipe makes the group: of the live version, or of the one that this stands in for
 * @param remaking how generation stands with making it anew; empty until it was asked
 */
record WithdrawnGroup(
        long id,
        String name,
        int version,
        Optional<Integer> fallback,
        Optional<Integer> live,
        Optional<UUID> source,
        Optional<Remaking> remaking,
        List<Market> markets) {

    private static final int MARKETS_TOLD = 20;

    /** No service made what is live: nobody makes it anew by itself. */
    static final Remaking BY_HAND = new Remaking(
            "by-hand",
            Optional.empty(),
            Optional.of("Generation did not make what is live. Publish a version without the title."));

    /**
     * A market of it that showed the title.
     *
     * @param market as in {@code JP/ja}
     * @param assets how many did
     */
    record Market(String market, int assets, Standing state) {}

    Standing standing() {
        return Standing.worst(markets.stream().map(Market::state).toList());
    }

    /** What is not done, for people. */
    String undone(long titleId) {
        String shown = markets(Standing.SHOWN);
        String fallback = markets(Standing.FALLBACK);
        List<String> said = new ArrayList<>();
        if (!shown.isEmpty()) {
            said.add("title %d is shown still in %s".formatted(titleId, shown));
        }
        if (!fallback.isEmpty()) {
            said.add("older pictures without title %d stand in still in %s".formatted(titleId, fallback));
        }
        return String.join("; ", said);
    }

    private String markets(Standing standing) {
        List<String> all = markets.stream()
                .filter(market -> market.state() == standing)
                .map(Market::market)
                .toList();
        String first = all.stream().limit(MARKETS_TOLD).collect(Collectors.joining(", "));
        int others = all.size() - MARKETS_TOLD;
        return others > 0 ? "%s and %d other markets".formatted(first, others) : first;
    }

    /** Whether nothing more is to come of itself: it was replaced, or older pictures stand in and nobody makes others. */
    boolean isDone() {
        return switch (standing()) {
            case SHOWN -> false;
            case FALLBACK -> remaking.equals(Optional.of(BY_HAND));
            case REPLACED -> true;
        };
    }
}
