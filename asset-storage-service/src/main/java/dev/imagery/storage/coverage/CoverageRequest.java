package dev.imagery.storage.coverage;

import dev.imagery.storage.group.GroupNames;
import dev.imagery.storage.query.Place;
import dev.imagery.storage.query.QueryReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Of what a matrix is asked for.
 *
 * @param group empty for what visitors are shown of all groups
 * @param after the market behind which the page begins
 * @param limit how many markets a page has
 */
record CoverageRequest(Optional<String> group, Place place, Optional<Market> after, int limit) {

    private static final long MOST_MARKETS = 2_000;
    private static final long MARKETS = 1_000;
    private static final Pattern GROUP = Pattern.compile(GroupNames.PATTERN);
    private static final Pattern MARKET = Pattern.compile("[A-Z]{2}/[A-Za-z0-9-]{1,100}");

    /**
     * @param regions the countries of each region; asked for only where the query names one
     * @throws dev.imagery.starter.problem.ProblemException 400 with every fault
     */
    static CoverageRequest read(Map<String, List<String>> parameters, Supplier<Map<String, List<String>>> regions) {
        QueryReader query = new QueryReader(parameters);
        CoverageRequest request = new CoverageRequest(
                query.text("group", GROUP, GroupNames.WORDS),
                Place.read(query, regions),
                query.text("after", MARKET, "the `next` of an answer, such as US/en")
                        .flatMap(Market::parse),
                Math.toIntExact(query.whole("limit", 1, MOST_MARKETS).orElse(MARKETS)));
        query.refuseFaults();
        return request;
    }

    /** Whether the market is on this page or a later one. */
    boolean isBehindStart(Market market) {
        return after.map(start -> Market.BY_NAME.compare(market, start) > 0).orElse(true);
    }
}
