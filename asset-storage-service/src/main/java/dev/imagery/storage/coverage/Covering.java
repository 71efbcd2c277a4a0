package dev.imagery.storage.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Works out how well markets are covered, a page of markets at a time. */
@Service
class Covering {

    private static final int MOST_ENTRIES = 100_000;

    /** In seconds. */
    private static final int LONGEST = 10;

    private final LiveMatrix live;

    Covering(LiveMatrix live) {
        this.live = live;
    }

    /** Of what is live at one moment; nothing where there is no group of that name. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = LONGEST)
    public Coverage of(CoverageRequest request) {
        live.prepare();
        Optional<Long> group = request.group().flatMap(live::group);
        return group.isPresent() || request.group().isEmpty()
                ? coverage(group, request)
                : coverage(request, List.of(), List.of(), List.of(), new Matrix(List.of()));
    }

    private Coverage coverage(Optional<Long> group, CoverageRequest request) {
        List<Target> targets =
                live.targets(group, request).stream().sorted(Target.BY_SIZE).toList();
        List<Market> markets = live.markets(group, request);
        List<Market> page = markets.stream()
                .filter(request::isBehindStart)
                .limit(Math.min(request.limit(), MOST_ENTRIES / Math.max(1, targets.size())))
                .toList();
        return coverage(request, targets, markets, page, live.shown(group, withWider(page, markets), targets));
    }

    /** The languages of a country that are wider than those of the page may stand on another one. */
    private static Set<Market> withWider(List<Market> page, List<Market> markets) {
        Set<Market> known = Set.copyOf(markets);
        return page.stream()
                .flatMap(market -> Stream.concat(Stream.of(market), market.wider().stream()))
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    private static Coverage coverage(
            CoverageRequest request, List<Target> targets, List<Market> markets, List<Market> page, Matrix matrix) {
        List<Coverage.Row> rows = page.stream()
                .map(market -> new Coverage.Row(market.country(), market.language(), matrix.entries(market)))
                .toList();
        boolean more = !page.isEmpty() && !page.getLast().equals(markets.getLast());
        return new Coverage(
                targets,
                rows,
                absentCountries(request, markets),
                Coverage.Totals.of(rows),
                more ? page.getLast().toString() : null);
    }

    private static List<String> absentCountries(CoverageRequest request, List<Market> markets) {
        Set<String> present = markets.stream().map(Market::country).collect(Collectors.toSet());
        return request.place().countries().orElse(Set.of()).stream()
                .filter(country -> !present.contains(country))
                .sorted()
                .toList();
    }
}
