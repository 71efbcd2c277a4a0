package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of an adaptive field. */
final class AdaptiveValueReader {

    private static final String EXPECTED = "a string, a number, true or false, or an object with a type";
    private static final Set<String> TYPES = Set.of("Action", AssetReader.TYPE, StructuredReader.TYPE);
    private static final String ONE_OF_THE_TYPES =
            "one of " + String.join(", ", TYPES.stream().sorted().toList());
    private static final Set<String> ACTION = Set.of("type", "withFields");

    private final RuleLimits limits;
    private final AssetReader assetReader;
    private final StructuredReader structuredReader;

    AdaptiveValueReader(RuleLimits limits, Schemas schemas) {
        this.limits = limits;
        this.assetReader = new AssetReader(limits);
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
            case AssetReader.TYPE -> assetReader.read(place);
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
        if (fields == null || !fields.isList(0, limits.renditions(), "form fields")) {
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
}
