package dev.imagery.dsl.fallback;

import dev.imagery.dsl.selection.Selector;
import dev.imagery.dsl.selection.TitleSelection;
import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What happens in a market that has fewer titles than the design has places. */
public sealed interface TooFewTitles {

    /** Titles are shown more than once, with a warning. */
    record Repeat() implements TooFewTitles {}

    /** The recipe fails before anything is drawn. */
    record Fail() implements TooFewTitles {}

    /** Further selectors give titles, after all others. If there are still too few, they repeat. */
    record Widen(List<Selector> selectors) implements TooFewTitles {

        private static final Field<Widen, List<Selector>> SELECTORS = Field.required(
                        "widen",
                        TitleSelection.SELECTORS,
                        Widen::selectors,
                        "Selectors whose titles fill the places that are left, in this order.")
                .example("[{\"broadAudience\": true}]");

        private static final ObjectShape<Widen> SHAPE = ObjectShape.of(
                "Further selectors give titles.", parts -> new Widen(parts.get(SELECTORS)), List.of(SELECTORS));
    }

    Shape<TooFewTitles> SHAPE = Alternatives.<TooFewTitles>expecting("repeat, fail, or an object with widen")
            .or(
                    JsonNode::isString,
                    choice -> !(choice instanceof Widen),
                    Texts.name("fallback", List.of("repeat", "fail"))
                            .as(
                                    word -> word.equals("fail") ? new Fail() : new Repeat(),
                                    choice -> choice instanceof Fail ? "fail" : "repeat"))
            .or(JsonNode::isObject, Widen.class, Widen.SHAPE);
}
