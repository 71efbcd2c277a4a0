package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A part of the titles of a market. */
public sealed interface Share {

    /** The most titles that are no more than this part of so many. */
    int atMost(int titles);

    /** The fewest titles that are no less than this part of so many. */
    int atLeast(int titles);

    /** For people: {@code 20 %}. */
    String words();

    /** @param titles 0 to 10,000 */
    record Count(int titles) implements Share {

        @Override
        public int atMost(int titles) {
            return this.titles;
        }

        @Override
        public int atLeast(int titles) {
            return this.titles;
        }

        @Override
        public String words() {
            return String.valueOf(titles);
        }
    }

    /** @param percent 0 to 100, of the titles that the market shows in the end */
    record Percent(int percent) implements Share {

        @Override
        public int atMost(int titles) {
            return titles * percent / 100;
        }

        @Override
        public int atLeast(int titles) {
            return (titles * percent + 99) / 100;
        }

        @Override
        public String words() {
            return percent + " %";
        }

        static Percent parse(String text) {
            return new Percent(Integer.parseInt(text.substring(0, text.length() - 1)));
        }

        String text() {
            return percent + "%";
        }
    }

    Shape<Share> SHAPE = Alternatives.<Share>expecting(
                    "a number of titles from 0 to 10000, or a percentage of them such as \"20%\"")
            .or(
                    JsonNode::isNumber,
                    Count.class,
                    Numbers.whole(0, TitleSelection.MAX_TITLES).as(Count::new, Count::titles))
            .or(
                    JsonNode::isString,
                    Percent.class,
                    Texts.matching(Pattern.compile("(100|[1-9]?[0-9])%"), "a whole percentage from 0% to 100%")
                            .as(Percent::parse, Percent::text));
}
