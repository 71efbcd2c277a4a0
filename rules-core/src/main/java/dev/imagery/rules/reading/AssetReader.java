package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Contrast;
import dev.imagery.rules.model.PixelBox;
import dev.imagery.rules.model.Rendition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads asset references. */
final class AssetReader {

    /** What such a value says of itself. */
    static final String TYPE = "AssetReference";

    private static final Set<String> ASSET = Set.of(
            "type",
            "renditions",
            "altText",
            "dominantColour",
            "placeholder",
            "hitMap",
            "safeAreas",
            "contrast",
            "groupVersion");
    private static final Set<String> RENDITION = Set.of("encoding", "width", "height", "bytes", "key");
    private static final Set<String> AREA = Set.of("x", "y", "width", "height");
    private static final Set<String> CONTRAST = Set.of("worst", "mean");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern THUMB_HASH = Pattern.compile("[A-Za-z0-9+/]{4,98}={0,2}");
    private static final Pattern HIT_MAP = Pattern.compile("hit-maps/[0-9a-f]{64}\\.json");

    private static final int LARGEST_SIDE = 100_000;
    private static final int MOST_SAFE_AREAS = 8;
    private static final String RATIO = "a contrast ratio from " + Contrast.LEAST + " to " + Contrast.GREATEST;

    private final RuleLimits limits;

    AssetReader(RuleLimits limits) {
        this.limits = limits;
    }

    AdaptiveValue.@Nullable AssetReference read(Place place) {
        int before = place.faults().total();
        place.knows(ASSET);
        List<Rendition> renditions = items(
                place.required("renditions", "an array of renditions"),
                limits.renditions(),
                "renditions",
                this::rendition);
        Place altText = place.child("altText");
        String alternative = altText == null ? null : altText.text(0, limits.textLength(), "a string");
        String colour = matching(place.child("dominantColour"), 7, 7, COLOUR, "a colour such as #1a2b3c");
        String placeholder = matching(place.child("placeholder"), 4, 100, THUMB_HASH, "a ThumbHash in Base64");
        String hitMap = matching(place.child("hitMap"), 1, limits.valueLength(), HIT_MAP, "hit-maps/<render key>.json");
        List<PixelBox> areas =
                items(place.child("safeAreas"), MOST_SAFE_AREAS, "boxes", area -> area(area, renditions));
        Place contrast = place.child("contrast");
        Contrast ratios = contrast == null ? null : contrast(contrast);
        Place groupVersion = place.child("groupVersion");
        Integer version = groupVersion == null ? null : groupVersion.integer(1, Integer.MAX_VALUE);
        return place.faults().total() > before
                ? null
                : new AdaptiveValue.AssetReference(
                        renditions, alternative, colour, placeholder, hitMap, areas, ratios, version);
    }

    private static <T> List<T> items(
            @Nullable Place list, int most, String ofWhat, Function<Place, @Nullable T> reading) {
        List<T> items = new ArrayList<>();
        if (list != null && list.isList(1, most, ofWhat)) {
            for (Place place : list.children()) {
                T item = reading.apply(place);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static @Nullable String matching(
            @Nullable Place place, int least, int most, Pattern pattern, String expected) {
        String text = place == null ? null : place.text(least, most, expected + ",");
        if (place != null && text != null && !pattern.matcher(text).matches()) {
            place.fault("malformed", Place.shortened(text), expected);
        }
        return text;
    }

    private @Nullable Rendition rendition(Place place) {
        if (!place.isObject("a rendition")) {
            return null;
        }
        place.knows(RENDITION);
        String encoding = text(place, "encoding");
        Integer width = pixels(place, "width", 1);
        Integer height = pixels(place, "height", 1);
        Place bytes = place.required("bytes", "a whole number of at least 1");
        Long size = bytes == null ? null : bytes.integer(1L, 1L << 40);
        String key = text(place, "key");
        return encoding == null || width == null || height == null || size == null || key == null
                ? null
                : new Rendition(encoding, width, height, size, key);
    }

    private @Nullable String text(Place place, String name) {
        Place text = place.required(name, "a string");
        return text == null ? null : text.text(1, limits.valueLength(), "a string");
    }

    private static @Nullable Integer pixels(Place place, String name, int least) {
        Place pixels = place.required(name, "a whole number from " + least + " to " + LARGEST_SIDE);
        return pixels == null ? null : pixels.integer(least, LARGEST_SIDE);
    }

    private static @Nullable PixelBox area(Place place, List<Rendition> renditions) {
        if (!place.isObject("a box")) {
            return null;
        }
        place.knows(AREA);
        Integer x = pixels(place, "x", 0);
        Integer y = pixels(place, "y", 0);
        Integer width = pixels(place, "width", 1);
        Integer height = pixels(place, "height", 1);
        if (x == null || y == null || width == null || height == null) {
            return null;
        }
        isInside(place, "x", x, "width", width, renditions, Rendition::width);
        isInside(place, "y", y, "height", height, renditions, Rendition::height);
        return new PixelBox(x, y, width, height);
    }

    private static void isInside(
            Place area,
            String start,
            int from,
            String side,
            int length,
            List<Rendition> renditions,
            ToIntFunction<Rendition> ofPicture) {
        int most = renditions.stream().mapToInt(ofPicture).max().orElse(Integer.MAX_VALUE);
        Place place = area.child(side);
        if (place != null && from + length > most) {
            place.fault(
                    "outside-picture",
                    length,
                    start + " and " + side + " of together at most " + most + ", as the picture has");
        }
    }

    private static @Nullable Contrast contrast(Place place) {
        if (!place.isObject("an object with worst and mean")) {
            return null;
        }
        place.knows(CONTRAST);
        Double worst = ratio(place, "worst");
        Double mean = ratio(place, "mean");
        return worst == null || mean == null ? null : new Contrast(worst, mean);
    }

    private static @Nullable Double ratio(Place place, String name) {
        Place ratio = place.required(name, RATIO);
        if (ratio == null) {
            return null;
        }
        if (!ratio.node().isNumber()) {
            ratio.wrongType(RATIO);
            return null;
        }
        BigDecimal number = ratio.number();
        if (number == null) {
            return null;
        }
        if (!Contrast.isRatio(number.doubleValue())) {
            ratio.fault("out-of-range", ratio.found(), RATIO);
            return null;
        }
        return number.doubleValue();
    }
}
