package dev.imagery.dsl.recipe;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.encoding.EncodingRule;
import dev.imagery.dsl.encoding.EncodingShapes;
import dev.imagery.dsl.experiment.Experiment;
import dev.imagery.dsl.fallback.Fallbacks;
import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.market.MarketPattern;
import dev.imagery.dsl.market.Place;
import dev.imagery.dsl.overlay.Overlay;
import dev.imagery.dsl.overlay.Overlays;
import dev.imagery.dsl.placement.PlacementRule;
import dev.imagery.dsl.publication.Publication;
import dev.imagery.dsl.publication.Schedule;
import dev.imagery.dsl.selection.TitleSelection;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import dev.imagery.dsl.target.Platform;
import dev.imagery.dsl.target.Resolutions;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Sizes;
import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Optional;

/** The fields of a recipe that do not depend on its design, in the order of the documentation. */
final class RecipeFields {

    private static final int MAX_PRECEDENCE = 1_000;
    private static final int MOST_LANGUAGES = 100;

    static final Shape<String> GROUP_NAME = Texts.matching(
            GroupName.VALID, "1 to " + GroupName.MAX_LENGTH + " lower-case letters, digits and inner hyphens");

    static final Field<Recipe, Optional<String>> NAME = Field.<Recipe, String>optional(
                    "name",
                    GROUP_NAME,
                    recipe -> recipe.header().name(),
                    "The asset group that the recipe makes. Absent: derived from design, targets and markets, never from titles.")
            .example("\"autumn-walls\"");

    static final Field<Recipe, Optional<String>> DESCRIPTION = Field.optional(
            "description",
            Texts.plain(500, "a description"),
            recipe -> recipe.header().description(),
            "For people.");

    static final Field<Recipe, Optional<Integer>> PRECEDENCE = Field.optional(
            "precedence",
            Numbers.whole(-MAX_PRECEDENCE, MAX_PRECEDENCE),
            recipe -> recipe.header().precedence(),
            "Between groups that claim the same context: the higher wins, then the name that comes first. Absent: 0, and no"
                    + " context may be another live group's.");

    static final Field<Recipe, List<Long>> TITLE_IDS = Field.<Recipe, List<Long>>withDefault(
                    "titleIds",
                    Lists.of(Numbers.wholeLong(1, Long.MAX_VALUE), 1, TitleSelection.MAX_TITLES, "title ids"),
                    List.of(),
                    recipe -> recipe.titles().listed(),
                    "The titles by their ids, in the order in which they are placed. They repeat to fill the design's places.")
            .example("[12345, 23456, 34567]");

    static final Field<Recipe, TitleSelection> TITLES = Field.withDefault(
            "titles",
            TitleSelection.SHAPE,
            TitleSelection.NONE,
            recipe -> recipe.titles().selection(),
            "Titles chosen from the catalogue, market by market; and titles that are pinned or excluded.");

    static final Field<Recipe, Optional<PlacementRule>> PLACEMENT = Field.optional(
            "placement",
            PlacementRule.SHAPE,
            recipe -> recipe.titles().placement(),
            "ordered: in their order, row by row, as in the article. stable: the best ranked in the middle, and another title moves"
                    + " few. Absent: ordered with titleIds, stable with selectors.");

    static final Field<Recipe, List<Place>> COUNTRIES = Field.<Recipe, List<Place>>required(
                    "countries",
                    Lists.distinct(Place.SHAPE, 1, Countries.codes().size() * 2, "country codes"),
                    recipe -> recipe.markets().places(),
                    "Where: country codes of ISO 3166-1, regions that the catalogue defines such as LATAM, * for every country.")
            .example("[\"US\", \"LATAM\"]");

    static final Field<Recipe, List<String>> LANGUAGES = Field.<Recipe, List<String>>withDefault(
                    "languages",
                    Lists.distinct(LanguageTags.SHAPE, 1, MOST_LANGUAGES, "language tags"),
                    List.of(),
                    recipe -> recipe.markets().languages(),
                    "In which languages in each of the countries, by BCP 47. Absent: the language most spoken there.")
            .example("[\"en\", \"pt-BR\"]");

    static final Field<Recipe, List<MarketPattern>> EXCLUDE_MARKETS = Field.<Recipe, List<MarketPattern>>withDefault(
                    "excludeMarkets",
                    Lists.distinct(MarketPattern.SHAPE, 1, 1_000, "markets"),
                    List.of(),
                    recipe -> recipe.markets().excluded(),
                    "Pairs of country and language that are left out; * stands for any.")
            .example("[\"CA/fr\", \"*/es\"]");

    static final Field<Recipe, List<Platform>> PLATFORMS = Field.<Recipe, List<Platform>>withDefault(
                    "platforms",
                    Lists.of(Platform.SHAPE, 1, 32, "platforms"),
                    List.of(),
                    recipe -> recipe.screens().platforms(),
                    "For which screens: names of the table, or objects with a name, an orientation, resolutions and safe areas."
                            + " Absent: all of the table.")
            .example("[\"browser\", {\"name\": \"kiosk\", \"resolutions\": {\"high\": [1080, 1920]}}]");

    static final Field<Recipe, List<String>> RESOLUTIONS = Field.withDefault(
            "resolutions",
            Resolutions.NAMES,
            List.of(),
            recipe -> recipe.screens().resolutions(),
            "In which resolutions of the table, for platforms that name none themselves. Absent: all.");

    static final Field<Recipe, Optional<Size>> SIZE = Field.<Recipe, Size>optional(
                    "size",
                    Sizes.SHAPE,
                    recipe -> recipe.screens().size(),
                    "One target by its size in pixels: a browser, at the resolution of the table that is nearest by area. Excludes"
                            + " platforms and resolutions.")
            .example("[1920, 1080]");

    static final Field<Recipe, List<Box>> SAFE_AREAS = Field.<Recipe, List<Box>>withDefault(
                    "safeAreas",
                    Platform.SAFE_AREAS,
                    List.of(),
                    recipe -> recipe.screens().safeAreas(),
                    "Where the page puts text, for platforms that name no areas themselves.")
            .example("[{\"left\": 0.05, \"top\": 0.3, \"width\": 0.4, \"height\": 0.4}]");

    static final Field<Recipe, String> TEXT_COLOUR = Field.withDefault(
            "textColour",
            Texts.colour(),
            Target.USUAL_TEXT_COLOUR,
            recipe -> recipe.screens().textColour(),
            "The colour of the page's text, by which its contrast on the safe areas is told.");

    static final Field<Recipe, List<Overlay>> OVERLAYS = Field.<Recipe, List<Overlay>>withDefault(
                    "overlays",
                    Lists.of(Overlays.SHAPE, 1, 20, "overlays"),
                    List.of(),
                    Recipe::overlays,
                    "What is laid over the titles, in this order.")
            .example("[{\"type\": \"vignette\"}]");

    static final Field<Recipe, List<EncodingRule>> ENCODINGS = Field.<Recipe, List<EncodingRule>>withDefault(
                    "encodings",
                    Lists.of(EncodingShapes.RULE, 1, 30, "encodings"),
                    List.of(),
                    recipe -> recipe.encodings().rules(),
                    "Which files each target gets. Of the rules that apply to a target, the last of each format counts. Absent: a"
                            + " JPEG, of quality 82 or, for the resolution low, lean.")
            .example("[{\"format\": \"jpeg\"}, {\"format\": \"avif\", \"quality\": \"auto\"}]");

    static final Field<Recipe, Fallbacks> FALLBACKS = Field.withDefault(
            "fallbacks",
            Fallbacks.SHAPE,
            Fallbacks.DEFAULT,
            Recipe::fallbacks,
            "What is shown where artwork or titles are missing.");

    static final Field<Recipe, Optional<Experiment>> EXPERIMENT = Field.optional(
            "experiment", Experiment.SHAPE, Recipe::experiment, "Variants of the recipe for parts of the visitors.");

    static final Field<Recipe, Optional<Schedule>> SCHEDULE =
            Field.optional("schedule", Schedule.SHAPE, Recipe::schedule, "When the recipe runs by itself.");

    static final Field<Recipe, Publication> PUBLISH = Field.<Recipe, Publication>withDefault(
                    "publish",
                    Publication.SHAPE,
                    new Publication.Automatic(),
                    Recipe::publication,
                    "How its version goes live once it is complete: automatic (at once), approval (when somebody has approved it),"
                            + " or at an instant.")
            .example("{\"at\": \"2026-12-01T09:00:00+01:00\"}");

    static final List<Field<Recipe, ?>> ALL = List.of(
            NAME,
            DESCRIPTION,
            PRECEDENCE,
            TITLE_IDS,
            TITLES,
            PLACEMENT,
            COUNTRIES,
            LANGUAGES,
            EXCLUDE_MARKETS,
            PLATFORMS,
            RESOLUTIONS,
            SIZE,
            SAFE_AREAS,
            TEXT_COLOUR,
            OVERLAYS,
            ENCODINGS,
            FALLBACKS,
            EXPERIMENT,
            SCHEDULE,
            PUBLISH);

    private RecipeFields() {}
}
