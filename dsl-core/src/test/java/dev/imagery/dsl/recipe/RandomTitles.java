package dev.imagery.dsl.recipe;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Titles that are listed, selected, pinned and excluded. */
final class RandomTitles {

    private final RandomNodes any;

    RandomTitles(RandomNodes any) {
        this.any = any;
    }

    void into(ObjectNode recipe) {
        var ids = any.shuffled(
                IntStream.rangeClosed(1, RandomRecipes.TITLES).boxed().toList());
        var titles = RandomNodes.object();
        any.perhaps(titles, 3, "pin", () -> pins(ids.subList(0, any.between(1, 3))))
                .perhaps(titles, 3, "exclude", () -> list(ids.subList(3, any.between(4, 6))));
        if (any.oneIn(2)) {
            recipe.set("titleIds", any.list(1, 6, () -> any.whole(1, RandomRecipes.TITLES)));
            any.perhaps(recipe, 2, "titles", () -> titles);
        } else {
            titles.set("select", any.list(1, 3, this::limitedSelector));
            any.perhaps(
                            titles,
                            2,
                            "order",
                            () -> any.either(
                                    () -> any.oneOf("popularity", "launched"),
                                    () -> RandomNodes.object().put("shuffled", any.between(0, 99))))
                    .perhaps(titles, 2, "limit", () -> any.whole(3, 30))
                    .perhaps(titles, 2, "quotas", () -> any.list(1, 3, this::quota));
            recipe.set("titles", titles);
        }
        any.perhaps(recipe, 3, "placement", () -> any.oneOf("ordered", "stable"));
    }

    ArrayNode selectors() {
        return any.list(1, 2, this::limitedSelector);
    }

    private ObjectNode limitedSelector() {
        var selector = selector();
        any.perhaps(selector, 4, "limit", () -> any.whole(1, 20));
        return selector;
    }

    private ObjectNode selector() {
        var selector = RandomNodes.object();
        any.perhaps(selector, 6, "kind", () -> any.some(1, "film", "series"))
                .perhaps(selector, 6, "genre", () -> any.some(1, "drama", "crime", "science fiction"))
                .perhaps(selector, 8, "tags", () -> any.some(1, "new", "日本", "award-winning"))
                .perhaps(selector, 6, "launchedSince", () -> any.oneOf("P30D", "P1Y2M", "P2W", "2020-02-29"))
                .perhaps(selector, 6, "years", this::years)
                .perhaps(selector, 6, "maturityAtMost", () -> any.whole(0, 21))
                .perhaps(selector, 6, "originalLanguage", () -> any.some(1, "EN", "ja", "pt-br"))
                .perhaps(selector, 6, "popularityAtLeast", () -> any.whole(0, 100))
                .perhaps(selector, 6, "broadAudience", any::yesOrNo)
                .perhaps(selector, 6, "localOriginal", any::yesOrNo);
        return selector;
    }

    private ObjectNode years() {
        var years = RandomNodes.object();
        years.set(any.oneIn(2) ? "from" : "to", any.whole(1900, 1950));
        if (years.has("from")) {
            any.perhaps(years, 2, "to", () -> any.whole(1950, 2026));
        }
        return years;
    }

    private ObjectNode quota() {
        var quota = RandomNodes.object();
        boolean least = any.oneIn(2);
        quota.set(
                least ? "atLeast" : "atMost", any.either(() -> any.whole(0, 9), () -> any.oneOf("0%", "20%", "100%")));
        if (!least && any.oneIn(2)) {
            return quota.put("per", "franchise");
        }
        quota.set("of", selector());
        return quota;
    }

    private ArrayNode pins(List<Integer> titles) {
        var pins = JsonNodeFactory.instance.arrayNode();
        for (int title : titles) {
            var pin = pins.addObject().put("title", title);
            any.perhaps(
                            pin,
                            2,
                            "place",
                            () -> any.either(
                                    () -> any.text("centre"),
                                    () -> any.whole(1, 9),
                                    () -> any.list(2, 2, () -> any.whole(1, 4))))
                    .perhaps(pin, 3, "leastVisible", () -> any.decimal(0.01, 1));
        }
        return pins;
    }

    private static ArrayNode list(List<Integer> ids) {
        var list = JsonNodeFactory.instance.arrayNode();
        ids.forEach(list::add);
        return list;
    }
}
