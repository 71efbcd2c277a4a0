package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where a title is pinned. */
public sealed interface PinPlace {

    /** For people: {@code slot 7}. */
    String words();

    /** @param number from 1, in the design's own order */
    record Numbered(int number) implements PinPlace {

        @Override
        public String words() {
            return "slot " + number;
        }
    }

    /**
     * @param row from 1
     * @param column from 1
     */
    record RowAndColumn(int row, int column) implements PinPlace {

        @Override
        public String words() {
            return "row " + row + ", column " + column;
        }
    }

    /** The slot that is seen nearest to the middle of the picture, which differs between targets. */
    record Centre() implements PinPlace {

        @Override
        public String words() {
            return "the centre";
        }
    }

    /** What {@link Centre} is called. */
    String CENTRE = "centre";

    /** More slots than any design has. */
    int MAX_NUMBER = 10_000;

    /** More rows, and more columns, than any design has. */
    int MAX_LINE = 100;

    Shape<PinPlace> SHAPE = Alternatives.<PinPlace>expecting(
                    "the number of a slot from 1, a list of row and column from 1, or \"centre\"")
            .or(JsonNode::isNumber, Numbered.class, Numbers.whole(1, MAX_NUMBER).as(Numbered::new, Numbered::number))
            .or(
                    JsonNode::isArray,
                    RowAndColumn.class,
                    Lists.of(Numbers.whole(1, MAX_LINE), 2, 2, "two numbers, row and column")
                            .as(
                                    pair -> new RowAndColumn(pair.getFirst(), pair.getLast()),
                                    place -> List.of(place.row(), place.column())))
            .or(
                    JsonNode::isString,
                    Centre.class,
                    Texts.name("place", List.of(CENTRE)).as(_ -> new Centre(), _ -> CENTRE));
}
