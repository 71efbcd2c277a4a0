package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the value of an adaptive field. */
final class AdaptiveValueReader {

    private static final String EXPECTED = "a string, a number, true or false, or an object with a type";
    private static final Set<String> TYPES = Set.of("Action", "AssetReference", StructuredReader.TYPE);
    private static final String ONE_OF_THE_TYPES =
            "one of " + String.join(", ", TYPES.stream().sorted().toList());
    private static final Set<String> ACTION = Set.of("type", "withFields");
    private static final Set<String> ASSET = Set.of("type", "renditions", "altText", "dominantColour");
    private static final Set<String> RENDITION = Set.of("encoding", "width", "height", "bytes", "key");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LARGEST_SIDE = 100_000;

    private final RuleLimits limits;
    private final StructuredReader structuredReader;

    AdaptiveValueReader(RuleLimits limits, Schemas schemas) {
        this.limits = limits;
        this.structuredReader = new StructuredReader(schemas);
    }

    @Nullable AdaptiveValue read(Place place) {
        return switch (place.node().getNodeType()) {
            case STRING -> {
                String text = place.text(0, limits.textLength(), "a string");
                yield text == null ? null : new AdaptiveValue.Text(text);
            }
            case NUMBER -> {
                var number = place.number();
                yield number == null ? null : new AdaptiveValue.Numeric(number);
            }
            case BOOLEAN -> new AdaptiveValue.Flag(place.node().booleanValue());
            case OBJECT -> typed(place);
            case ARRAY, NULL, BINARY, MISSING, POJO -> {
                place.wrongType(EXPECTED);
                yield null;
            }
        };
    }

    private @Nullable AdaptiveValue typed(Place place) {
        Place type = place.required("type", ONE_OF_THE_TYPES);
        String name = type == null ? null : type.text(1, limits.valueLength(), ONE_OF_THE_TYPES);
        if (type == null || name == null) {
            return null;
        }
        return switch (name) {
            case "Action" -> action(place);
            case "AssetReference" -> asset(place);
            case StructuredReader.TYPE -> structuredReader.read(place);
            default -> {
                type.unknown("unknown-value", name, ONE_OF_THE_TYPES, TYPES);
                yield null;
            }
        };
    }

    private @Nullable AdaptiveValue action(Place place) {
        place.knows(ACTION);
        Place fields = place.required("withFields", "an array of strings");
        if (fields == null || !isList(fields, 0, "form fields")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Place field : fields.children()) {
            String name = field.text(1, limits.valueLength(), "a string");
            if (name != null) {
                names.add(name);
            }
        }
        return names.size() < fields.node().size() ? null : new AdaptiveValue.Action(names);
    }

    private @Nullable AdaptiveValue asset(Place place) {
        int before = place.faults().total();
        place.knows(ASSET);
        List<Rendition> renditions = new ArrayList<>();
        Place list = place.required("renditions", "an array of renditions");
        if (list != null && isList(list, 1, "renditions")) {
            for (Place item : list.children()) {
                Rendition rendition = rendition(item);
                if (rendition != null) {
                    renditions.add(rendition);
                }
            }
        }
        Place altText = place.child("altText");
        String alternative = altText == null ? null : altText.text(0, limits.textLength(), "a string");
        Place dominantColour = place.child("dominantColour");
        String colour = dominantColour == null ? null : dominantColour.text(7, 7, "a colour such as #1a2b3c,");
        if (dominantColour != null && colour != null && !COLOUR.matcher(colour).matches()) {
            dominantColour.fault("malformed", colour, "a colour such as #1a2b3c");
        }
        return place.faults().total() > before
                ? null
                : new AdaptiveValue.AssetReference(renditions, alternative, colour);
    }

    private @Nullable Rendition rendition(Place place) {
        if (!place.isObject("a rendition")) {
            return null;
        }
        place.knows(RENDITION);
        String encoding = text(place, "encoding");
        Integer width = side(place, "width");
        Integer height = side(place, "height");
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

    private static @Nullable Integer side(Place place, String name) {
        Place side = place.required(name, "a whole number from 1 to " + LARGEST_SIDE);
        return side == null ? null : side.integer(1, LARGEST_SIDE);
    }

    private boolean isList(Place place, int least, String ofWhat) {
        return place.node().isArray()
                ? place.hasSize(least, limits.renditions(), ofWhat)
                : place.wrongType("an array of " + ofWhat);
    }
}
