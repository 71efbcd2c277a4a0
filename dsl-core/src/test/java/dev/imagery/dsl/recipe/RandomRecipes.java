package dev.imagery.dsl.recipe;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Valid recipes with every part of the language, in spellings that are not always the canonical ones. The same for the same seed. */
public final class RandomRecipes {

    /** Their titles are 1 to this. */
    public static final int TITLES = 12;

    private final RandomNodes any;
    private final RandomOverlays overlays;
    private final RandomDesigns designs;
    private final RandomTitles titles;

    private RandomRecipes(long seed) {
        any = new RandomNodes(seed);
        overlays = new RandomOverlays(any);
        designs = new RandomDesigns(any);
        titles = new RandomTitles(any);
    }

    /** The recipe as JSON. */
    public static ObjectNode json(long seed) {
        return new RandomRecipes(seed).recipe();
    }

    private ObjectNode recipe() {
        var recipe = RandomNodes.object();
        any.perhaps(recipe, 3, "name", () -> any.oneOf("a", "autumn-walls", "2026"))
                .perhaps(recipe, 3, "description", () -> any.oneOf("Für den Herbst 🍂", " ! "))
                .perhaps(recipe, 3, "precedence", () -> any.whole(-1000, 1000));
        titles.into(recipe);
        markets(recipe);
        targets(recipe);
        any.perhaps(recipe, 2, "overlays", () -> any.list(1, 3, overlays::overlay))
                .perhaps(recipe, 2, "encodings", () -> any.list(1, 3, this::encoding))
                .perhaps(recipe, 2, "fallbacks", this::fallbacks)
                .perhaps(recipe, 3, "experiment", this::experiment)
                .perhaps(recipe, 3, "schedule", this::schedule)
                .perhaps(recipe, 3, "publish", this::publish);
        recipe.setAll(designs.design());
        return recipe;
    }

    private void markets(ObjectNode recipe) {
        recipe.set("countries", any.oneIn(40) ? any.some(1, "*", "US") : any.some(1, "US", "JP", "BR", "LATAM"));
        any.perhaps(recipe, 2, "languages", () -> any.some(1, "en", "JA", "pt-br"))
                .perhaps(recipe, 3, "excludeMarkets", () -> any.some(1, "FR/*", "*/QU", "DE/de-ch"));
    }

    private void targets(ObjectNode recipe) {
        any.perhaps(recipe, 3, "safeAreas", () -> any.list(1, 2, overlays::box));
        any.perhaps(recipe, 3, "textColour", any::colour);
        if (any.oneIn(3)) {
            recipe.set("size", any.list(2, 2, () -> any.whole(16, 4000)));
            return;
        }
        any.perhaps(recipe, 2, "platforms", this::platforms).perhaps(recipe, 3, "resolutions", () -> {
            var names = any.some(0, "low", "medium", "ultra");
            return names.add("high");
        });
    }

    private ArrayNode platforms() {
        var platforms = JsonNodeFactory.instance.arrayNode();
        for (var name : any.some(1, "browser", "mobile", "tv", "kiosk")) {
            boolean own = name.stringValue().equals("kiosk");
            platforms.add(own || any.oneIn(2) ? platform(name.stringValue(), own) : name);
        }
        return platforms;
    }

    private ObjectNode platform(String name, boolean own) {
        var platform = RandomNodes.object().put("name", name);
        any.perhaps(platform, 2, "orientation", () -> any.oneOf("landscape", "portrait"))
                .perhaps(platform, 2, "textColour", any::colour)
                .perhaps(platform, 2, "safeAreas", () -> any.list(1, 2, overlays::box))
                .perhaps(platform, own ? 1 : 2, "resolutions", () -> own ? sizes() : any.some(1, "high", "medium"));
        return platform;
    }

    private ObjectNode sizes() {
        var sizes = RandomNodes.object();
        any.some(1, "high", "low", "wall-2")
                .forEach(name -> sizes.set(name.stringValue(), any.list(2, 2, () -> any.whole(16, 4000))));
        return sizes;
    }

    private ObjectNode encoding() {
        var encoding = RandomNodes.object();
        encoding.set("format", any.oneOf("jpeg", "webp", "avif"));
        if (any.oneIn(3)) {
            encoding.set("maxBytes", any.whole(1_000, 100_000_000));
        } else {
            any.perhaps(encoding, 2, "quality", () -> any.either(() -> any.text("auto"), () -> any.whole(1, 100)));
        }
        any.perhaps(encoding, 2, "targets", () -> any.some(0, "*/low", "tv/*", "browser/high", "kiosk/wall-2"));
        return encoding;
    }

    private ObjectNode fallbacks() {
        var fallbacks = RandomNodes.object();
        any.perhaps(fallbacks, 2, "artwork", () -> any.some(0, "EN", "original", "textless"))
                .perhaps(
                        fallbacks,
                        2,
                        "titles",
                        () -> any.either(
                                () -> any.oneOf("repeat", "repeat", "fail"),
                                () -> RandomNodes.object().set("widen", titles.selectors())));
        return fallbacks;
    }

    private ObjectNode experiment() {
        var experiment = RandomNodes.object().put("name", "e1");
        experiment.set("cells", any.numbered(1, 4, i -> {
            var cell = RandomNodes.object().put("name", "cell-" + i);
            cell.set("percent", any.decimal(0.01, 25));
            any.perhaps(cell, 2, "recipe", this::override);
            return cell;
        }));
        return experiment;
    }

    private ObjectNode override() {
        var override = RandomNodes.object();
        any.perhaps(override, 2, "padding", () -> any.whole(0, 100))
                .perhaps(override, 3, "languages", () -> any.some(1, "en", "ja"))
                .perhaps(override, 3, "overlays", () -> any.list(1, 2, overlays::overlay))
                .perhaps(override, 4, "encodings", JsonNodeFactory.instance::nullNode)
                .perhaps(override, 4, "tile", () -> RandomNodes.object().put("artwork", "backdrop"));
        return override;
    }

    private ObjectNode schedule() {
        var schedule = RandomNodes.object();
        schedule.set("cron", any.oneOf("0 6 * * MON", "*/15 0-6 1,15 * *", "0 0 29 2 *", "5 4 * JAN 7"));
        any.perhaps(schedule, 2, "zone", () -> any.oneOf("Europe/Berlin", "UTC", "America/Sao_Paulo"));
        any.perhaps(schedule, 2, "catchUp", () -> any.oneOf("once", "skip"));
        any.perhaps(schedule, 2, "startWithin", () -> any.oneOf("PT1M", "P1D", "P31D"));
        any.perhaps(schedule, 2, "jitter", () -> any.oneOf("PT0S", "PT90S", "PT6H"));
        return schedule;
    }

    private tools.jackson.databind.JsonNode publish() {
        return any.either(
                () -> any.oneOf("automatic", "approval"),
                () -> RandomNodes.object().put("at", "2026-12-01T09:00+01:00"),
                () -> RandomNodes.object().put("at", "2026-12-01T09:00:00.5Z"));
    }
}
