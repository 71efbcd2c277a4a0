package dev.imagery.storage.history;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.query.QueryReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The visit that is asked about, and when it was; empty: now. */
record HistoryRequest(AssetContext context, Optional<Instant> at) {

    /** What a visit that does not say is answered for. */
    private static final String PLATFORM = "browser";

    private static final String RESOLUTION = "high";

    private static final String PLACE_WORDS = "1 to 32 lower-case letters, digits and hyphens, a letter first";

    /** @throws dev.imagery.starter.problem.ProblemException 400 with every fault */
    static HistoryRequest read(Map<String, List<String>> parameters) {
        QueryReader query = new QueryReader(parameters);
        String country = required(query, "country", AssetContext.COUNTRY, "a country of ISO 3166-1, such as JP");
        String language = required(query, "language", AssetContext.LANGUAGE, "a language tag, such as ja");
        String platform =
                query.text("platform", AssetContext.PLACE, PLACE_WORDS).orElse(PLATFORM);
        String resolution =
                query.text("resolution", AssetContext.PLACE, PLACE_WORDS).orElse(RESOLUTION);
        Optional<Cell> cell = query.text("cell", Cell.FORM, Cell.WORDS).map(Cell::new);
        Optional<Instant> at = query.instant("at");
        query.refuseFaults();
        return new HistoryRequest(new AssetContext(country, language, platform, resolution, cell), at);
    }

    private static String required(QueryReader query, String name, Pattern form, String expected) {
        Optional<String> value = query.text(name, form, expected);
        if (!query.has(name)) {
            query.fault(name, "missing", null, expected);
        }
        return value.orElse("");
    }
}
