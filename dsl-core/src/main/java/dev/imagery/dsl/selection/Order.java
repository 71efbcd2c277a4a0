package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How the titles of a selector rank. Of equals, the smaller id comes first. */
public sealed interface Order {

    Order DEFAULT = new Popularity();

    /** The most popular in the market first. */
    record Popularity() implements Order {}

    /** The latest launched first. */
    record Launched() implements Order {}

    /** In an order that only the seed and the titles' ids decide. */
    record Shuffled(long seed) implements Order {

        private static final Field<Shuffled, Long> SEED = Field.required(
                "shuffled",
                Numbers.wholeLong(0, Integer.MAX_VALUE),
                Shuffled::seed,
                "The seed: another one gives another order, the same one always the same.");

        private static final ObjectShape<Shuffled> SHAPE =
                ObjectShape.of("Shuffled by a seed.", parts -> new Shuffled(parts.get(SEED)), List.of(SEED));
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
