package dev.imagery.dsl.market;

import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a recipe shows its imagery. */
public sealed interface Place {

    /** As in a recipe. */
    String word();

    /** @param code ISO 3166-1 alpha-2 */
    record Country(String code) implements Place {
        @Override
        public String word() {
            return code;
        }
    }

    /** Countries under a name that the catalogue defines. */
    record Region(String name) implements Place {
        @Override
        public String word() {
            return name;
        }
    }

    /** Every country of ISO 3166-1. */
    record World() implements Place {
        @Override
        public String word() {
            return "*";
        }
    }

    /** What regions are called: longer than the code of a country. */
    Pattern REGION = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

    Shape<Place> SHAPE = new PlaceShape();

    /** Reads places, and guesses what a wrong country code was meant to be. */
    record PlaceShape() implements Shape<Place> {

        @Override
        public String expected() {
            return "a country code of ISO 3166-1 alpha-2 such as US, a region of the catalogue such as LATAM, or * for every country";
        }

        @Override
        public Optional<Place> read(JsonNode node, Reading at) {
            if (!node.isString()) {
                at.fault("wrong-type", node, "text: " + expected());
                return Optional.empty();
            }
            var word = node.stringValue();
            if (word.equals("*")) {
                return Optional.of(new World());
            }
            if (Countries.contains(word)) {
                return Optional.of(new Country(word));
            }
            if (REGION.matcher(word).matches()) {
                return Optional.of(new Region(word));
            }
            at.fault("unknown-country", node, expected(), suggestion(word));
            return Optional.empty();
        }

        /** The code in capitals; or of a country whose English name is near. */
        private static Optional<String> suggestion(String word) {
            var upper = word.toUpperCase(Locale.ROOT);
            return Countries.contains(upper)
                    ? Optional.of(upper)
                    : Countries.meant(upper)
                            .or(() -> Nearest.to(word, Countries.byName().keySet())
                                    .flatMap(Countries::named));
        }

        @Override
        public JsonNode write(Place value) {
            return JsonNodeFactory.instance.stringNode(value.word());
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "string")
                    .put("pattern", "^(\\*|[A-Z]{2}|" + REGION.pattern() + ")$");
        }
    }
}
