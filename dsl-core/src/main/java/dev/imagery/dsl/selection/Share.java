package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A number of titles, or a part of all. */
public sealed interface Share {

    /** At least so many of so many titles; a percentage is rounded up. */
    int atLeast(int all);

    /** At most so many of so many titles; a percentage is rounded down. */
    int atMost(int all);

    /** @param titles from 0 */
    record Count(int titles) implements Share {
        @Override
        public int atLeast(int all) {
            return titles;
        }

        @Override
        public int atMost(int all) {
            return titles;
        }

        @Override
        public String toString() {
            return String.valueOf(titles);
        }
    }

    /** @param percent 0 to 100 */
    record Percent(int percent) implements Share {
        @Override
        public int atLeast(int all) {
            return Math.ceilDiv(all * percent, 100);
        }

        @Override
        public int atMost(int all) {
            return all * percent / 100;
        }

        @Override
        public String toString() {
            return percent + "%";
        }
    }

    Shape<Share> SHAPE = Alternatives.<Share>expecting("a number of titles, or a percentage such as \"20%\"")
            .or(JsonNode::isNumber, Count.class, Numbers.whole(0, 10_000).as(Count::new, Count::titles))
            .or(
                    JsonNode::isString,
                    Percent.class,
                    Texts.matching(Pattern.compile("(100|[1-9]?[0-9]) ?%"), "a percentage from 0% to 100%")
                            .as(
                                    "invalid-value",
                                    text -> Optional.of(new Percent(Integer.parseInt(
                                            text.substring(0, text.length() - 1).strip()))),
                                    Percent::toString));
}
