package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.placement.StableHash;
import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How the titles of a selector are ranked; where they are equal, the lower id comes first. */
public sealed interface Order {

    /** For people, to follow "rank 3 by". */
    String words(String country);

    /** The most popular in the market first. */
    record Popularity() implements Order {

        @Override
        public String words(String country) {
            return "popularity in " + country;
        }
    }

    /** The newest on the service first. */
    record Launched() implements Order {

        @Override
        public String words(String country) {
            return "day of launch";
        }
    }

    /**
     * As if at random, but the same for the same seed; one title more does not shuffle the others anew.
     *
     * @param seed of 53 bits, which every JSON reader keeps
     */
    record Shuffled(long seed) implements Order {

        private static final long MAX_SEED = (1L << 53) - 1;

        private static final Field<Shuffled, Long> SEED = Field.required(
                        "shuffled",
                        Numbers.wholeLong(0, MAX_SEED),
                        Shuffled::seed,
                        "The seed: another one gives another order.")
                .example("7");

        private static final ObjectShape<Shuffled> SHAPE = ObjectShape.of(
                "As if at random, but the same for the same seed. One title more does not shuffle the others anew.",
                parts -> new Shuffled(parts.get(SEED)),
                List.of(SEED));

        @Override
        public String words(String country) {
            return "shuffle with seed " + seed;
        }

        /** What titles are ranked by. */
        long hashOf(Title title) {
            return StableHash.of(seed, title.id());
        }
    }

    Shape<Order> SHAPE = Alternatives.<Order>expecting("popularity, launched, or an object with shuffled")
            .or(
                    JsonNode::isString,
                    order -> !(order instanceof Shuffled),
                    Texts.name("order", List.of("popularity", "launched"))
                            .as(
                                    word -> word.equals("launched") ? new Launched() : new Popularity(),
                                    order -> order instanceof Launched ? "launched" : "popularity"))
            .or(JsonNode::isObject, Shuffled.class, Shuffled.SHAPE);
}
