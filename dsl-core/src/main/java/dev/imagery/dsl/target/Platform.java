package dev.imagery.dsl.target;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.area.Boxes;
import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A kind of screen that a recipe makes pictures for.
 *
 * @param name of the target table, or a recipe's own, which then states its sizes
 * @param orientation which way its sizes are turned; where empty, they stay as they are
 * @param resolutions where empty, those that the recipe names for all platforms
 * @param safeAreas where the page puts text; where empty, those that the recipe names for all platforms
 * @param textColour of that text, as {@code #rrggbb}; where empty, that which the recipe names for all platforms
 */
public record Platform(
        String name,
        Optional<Orientation> orientation,
        Optional<Resolutions> resolutions,
        List<Box> safeAreas,
        Optional<String> textColour) {

    public static final int MOST_SAFE_AREAS = 8;

    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public static final Shape<List<Box>> SAFE_AREAS = Lists.of(Boxes.SHAPE, 1, MOST_SAFE_AREAS, "boxes");

    private static final Field<Platform, String> NAME = Field.required(
                    "name",
                    Texts.matching(NAMES, "a lower-case letter, then up to 31 of them, digits and hyphens"),
                    Platform::name,
                    "browser, mobile or tv, or a name of your own, which then states its resolutions with their sizes.")
            .example("\"kiosk\"");

    private static final Field<Platform, Optional<Orientation>> ORIENTATION = Field.optional(
            "orientation",
            Texts.constant("orientation", Orientation.class, Orientation::word),
            Platform::orientation,
            "Which way up the screen is; sizes are turned so. Absent: as they are.");

    private static final Field<Platform, Optional<Resolutions>> RESOLUTIONS = Field.optional(
                    "resolutions",
                    Resolutions.SHAPE,
                    Platform::resolutions,
                    "Names of the table (low, medium, high, ultra), or an object of sizes in pixels by name.")
            .example("{\"high\": [1080, 1920]}");

    private static final Field<Platform, List<Box>> SAFE_AREA = Field.withDefault(
            "safeAreas",
            SAFE_AREAS,
            List.of(),
            Platform::safeAreas,
            "Where the page puts text on this platform: no title is meant to be seen there.");

    private static final Field<Platform, Optional<String>> TEXT_COLOUR = Field.<Platform, String>optional(
                    "textColour",
                    Texts.colour(),
                    Platform::textColour,
                    "The colour of the page's text on this platform. Absent: that of the recipe.")
            .example("\"#101820\"");

    static final ObjectShape<Platform> OBJECT = ObjectShape.of(
                    "A platform with what is special about it.",
                    parts -> new Platform(
                            parts.get(NAME),
                            parts.get(ORIENTATION),
                            parts.get(RESOLUTIONS),
                            parts.get(SAFE_AREA),
                            parts.get(TEXT_COLOUR)),
                    List.of(NAME, ORIENTATION, RESOLUTIONS, SAFE_AREA, TEXT_COLOUR))
            .checked(Platform::checkSizes);

    public static final Shape<Platform> SHAPE = Alternatives.<Platform>expecting(
                    "one of " + String.join(", ", TargetTable.platforms()) + ", or an object with a name")
            .or(
                    JsonNode::isString,
                    Platform::isOnlyName,
                    Texts.name("platform", TargetTable.platforms()).as(Platform::named, Platform::name))
            .or(JsonNode::isObject, platform -> true, OBJECT);

    static Platform named(String name) {
        return new Platform(name, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private boolean isOnlyName() {
        return equals(named(name)) && TargetTable.platforms().contains(name);
    }

    /** An own platform has no sizes in the table, and one of the table has only its own there. */
    private static void checkSizes(Parts<Platform> parts, Reading at) {
        var name = parts.find(NAME);
        var resolutions = parts.find(RESOLUTIONS).flatMap(found -> found);
        if (name.isEmpty() || parts.find(RESOLUTIONS).isEmpty()) {
            return;
        }
        boolean inTable = TargetTable.platforms().contains(name.get());
        boolean sized = resolutions.filter(Resolutions.Sized.class::isInstance).isPresent();
        if (inTable && resolutions.stream().anyMatch(found -> isWithout(name.get(), found))) {
            at.at("resolutions").fault("no-target", "resolutions of which the table has one for " + name.get());
        }
        if (!inTable && !sized) {
            at.at("resolutions")
                    .fault(
                            "missing",
                            "sizes by name, such as {\"high\": [1920, 1080]}: the table has no platform " + name.get());
        }
    }

    private static boolean isWithout(String platform, Resolutions resolutions) {
        return resolutions instanceof Resolutions.Named(var names)
                && TargetTable.targets(List.of(platform), names).isEmpty();
    }

    /**
     * Its targets, from the smallest.
     *
     * @param wanted the resolutions that the recipe names for all platforms; where empty, all of the table
     * @param commonSafeAreas those that the recipe names for all platforms
     * @param commonTextColour that which the recipe names for all platforms
     */
    Stream<Target> targets(List<String> wanted, List<Box> commonSafeAreas, String commonTextColour) {
        var areas = safeAreas.isEmpty() ? commonSafeAreas : safeAreas;
        var colour = textColour.orElse(commonTextColour);
        return sizes(wanted).map(target -> new Target(name, target.resolution(), turned(target.size()), areas, colour));
    }

    private Stream<Target> sizes(List<String> wanted) {
        return switch (resolutions.orElse(
                new Resolutions.Named(wanted.isEmpty() ? TargetTable.resolutions() : wanted))) {
            case Resolutions.Named(var names) -> TargetTable.targets(List.of(name), names).stream();
            case Resolutions.Sized(var sizes) ->
                sizes.entrySet().stream()
                        .map(size -> new Target(name, size.getKey(), size.getValue()))
                        .sorted(java.util.Comparator.comparing(Target::size));
        };
    }

    private Size turned(Size size) {
        return orientation.map(way -> way.turn(size)).orElse(size);
    }
}
