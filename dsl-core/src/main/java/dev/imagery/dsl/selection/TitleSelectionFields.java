package dev.imagery.dsl.selection;

import dev.imagery.dsl.placement.Pin;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.Optional;

/** What {@code titles} says in a recipe. */
final class TitleSelectionFields {

    private static final int MOST_PINS = 100;

    static final Shape<List<Selector>> SELECTORS = Lists.of(Selector.SHAPE, 1, Selector.MAX_COUNT, "selectors");

    private static final Field<TitleSelection, List<Selector>> SELECT = Field.withDefault(
                    "select",
                    SELECTORS,
                    List.of(),
                    TitleSelection::select,
                    "Selectors over the catalogue. The titles of earlier ones rank first, and each title is taken once. Excludes"
                            + " `titleIds`.")
            .example("[{\"launchedSince\": \"P30D\", \"limit\": 20}, {\"popularityAtLeast\": 50}]");

    private static final Field<TitleSelection, Order> ORDER = Field.withDefault(
                    "order",
                    Order.SHAPE,
                    new Order.Popularity(),
                    TitleSelection::order,
                    "How the titles of each selector are ranked: by `popularity` in the market, by day of launch with the newest first"
                            + " (`launched`), or `{\"shuffled\": seed}`. Where titles are equal, the lower id comes first.")
            .example("{\"shuffled\": 7}");

    private static final Field<TitleSelection, Optional<Integer>> LIMIT = Field.optional(
                    "limit",
                    Numbers.whole(1, TitleSelection.MAX_TITLES),
                    TitleSelection::limit,
                    "How many titles a market shows at most; where absent, as many as the design has slots.")
            .example("60");

    private static final Field<TitleSelection, List<Quota>> QUOTAS = Field.withDefault(
                    "quotas",
                    Lists.of(Quotas.SHAPE, 1, Quota.MAX_COUNT, "quotas"),
                    List.of(),
                    TitleSelection::quotas,
                    "How many of the titles are of some sort. They hold together; one that the catalogue cannot meet in a market is"
                            + " reported.")
            .example(
                    "[{\"atLeast\": \"20%\", \"of\": {\"localOriginal\": true}}, {\"atMost\": 3, \"per\": \"franchise\"}]");

    private static final Field<TitleSelection, List<Long>> EXCLUDE = Field.withDefault(
                    "exclude",
                    Lists.distinct(Pin.TITLE_ID, 1, TitleSelection.MAX_TITLES, "ids of titles"),
                    List.of(),
                    TitleSelection::exclude,
                    "Titles that never appear.")
            .example("[23456]");

    private static final Field<TitleSelection, List<Pin>> PIN = Field.withDefault(
                    "pin",
                    Lists.distinct(Pin.SHAPE, 1, MOST_PINS, "pins"),
                    List.of(),
                    TitleSelection::pin,
                    "Titles that appear wherever they are available, whatever else is chosen, and where they stand. Of two for one"
                            + " place, the first has it.")
            .example("[{\"title\": 12345, \"place\": \"centre\"}]");

    static final ObjectShape<TitleSelection> SHAPE = ObjectShape.of(
                    "Which titles of the catalogue a market sees. A title appears only where and when it is available.",
                    parts -> new TitleSelection(
                            parts.get(SELECT),
                            parts.get(ORDER),
                            parts.get(LIMIT),
                            parts.get(QUOTAS),
                            parts.get(EXCLUDE),
                            parts.get(PIN)),
                    List.of(SELECT, ORDER, LIMIT, QUOTAS, EXCLUDE, PIN))
            .checked(TitleSelectionFields::checkPins)
            .checked(TitleSelectionFields::checkWithoutSelectors);

    private TitleSelectionFields() {}

    private static void checkPins(Parts<TitleSelection> parts, Reading at) {
        var pins = parts.find(PIN).orElse(List.of());
        var excluded = parts.find(EXCLUDE).orElse(List.of());
        for (int i = 0; i < pins.size(); i++) {
            var title = pins.get(i).title();
            if (excluded.contains(title)) {
                at.at("pin")
                        .at(i)
                        .at("title")
                        .fault("conflict", Pin.TITLE_ID.write(title), "a title that is not excluded");
            }
        }
        long pinned = pins.stream().map(Pin::title).distinct().count();
        parts.find(LIMIT)
                .flatMap(limit -> limit)
                .filter(limit -> limit < pinned)
                .ifPresent(limit -> at.at("limit").fault("conflict", "at least " + pinned + ", as many as are pinned"));
    }

    /** Only pins and exclusions have a meaning beside a list of titles. */
    private static void checkWithoutSelectors(Parts<TitleSelection> parts, Reading at) {
        if (parts.find(SELECT).filter(List::isEmpty).isEmpty()) {
            return;
        }
        onlyBesideSelect(at, "order", parts.find(ORDER).filter(order -> !(order instanceof Order.Popularity)));
        onlyBesideSelect(at, "limit", parts.find(LIMIT).flatMap(limit -> limit));
        onlyBesideSelect(at, "quotas", parts.find(QUOTAS).filter(quotas -> !quotas.isEmpty()));
    }

    private static void onlyBesideSelect(Reading at, String field, Optional<?> stated) {
        if (stated.isPresent()) {
            at.at(field).fault("conflict", "only beside select");
        }
    }
}
