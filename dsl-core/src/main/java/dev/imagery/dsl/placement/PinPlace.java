package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where a pinned title is to stand. */
public sealed interface PinPlace {

    /** @param slot from 1, in the design's own order */
    record SlotNumber(int slot) implements PinPlace {}

    /** Both from 1, in designs that have rows. */
    record RowAndColumn(int row, int column) implements PinPlace {}

    /** Where the eye is drawn to first. */
    record Centre() implements PinPlace {}

    Shape<PinPlace> SHAPE = Alternatives.<PinPlace>expecting("a slot from 1, [row, column] from 1, or centre")
            .or(JsonNode::isNumber, SlotNumber.class, Numbers.whole(1, 10_000).as(SlotNumber::new, SlotNumber::slot))
            .or(
                    JsonNode::isArray,
                    RowAndColumn.class,
                    Lists.of(Numbers.whole(1, 100), 2, 2, "a row and a column, each from 1")
                            .as(
                                    pair -> new RowAndColumn(pair.getFirst(), pair.getLast()),
                                    place -> List.of(place.row(), place.column())))
            .or(
                    JsonNode::isString,
                    Centre.class,
                    Texts.name("place", List.of("centre")).as(word -> new Centre(), place -> "centre"));
}
