package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.area.Boxes;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts as recipes state them. */
final class TextShape {

    private static final Shape<Double> SIZES = Numbers.decimal(0.005, 1);
    private static final Shape<String> FONTS = Texts.matching(
            Pattern.compile(TextStyle.FONT_PATTERN),
            "the name of a family of fonts: letters, digits, single spaces and hyphens");

    private static final Field<Text, LocalisedText> TEXT = Field.required(
                    "text",
                    LocalisedTextShape.SHAPE,
                    Text::text,
                    "The words: one text for every language, or an object of texts by language tag; \"*\" is for every language that has"
                            + " none of its own. A shorter tag serves longer ones. A line feed breaks the line.")
            .example("{\"en\": \"Watch anywhere\", \"pt-BR\": \"Assista onde quiser\", \"ja\": \"どこでも視聴\"}");
    private static final Field<Text, String> FONT = Field.withDefault(
            "font",
            FONTS,
            "Noto Sans",
            text -> text.style().font(),
            "The family of fonts: one of the catalogue's, or one of Noto. Letters that it lacks are taken from the Noto fonts that speak the language.");
    private static final Field<Text, Integer> WEIGHT = Field.withDefault(
            "weight",
            Numbers.whole(100, 900),
            700,
            text -> text.style().weight(),
            "How heavy, as in CSS: 400 is regular, 700 bold.");
    private static final Field<Text, String> COLOUR = Field.withDefault(
            "colour", Texts.colour(), "#ffffff", text -> text.style().colour(), "The colour of the text.");
    private static final Field<Text, Box> BOX = Field.required(
                    "box", Boxes.SHAPE, (Text text) -> text.style().box(), "What all of the text stays within.")
            .example("{\"left\": 0.05, \"top\": 0.7, \"width\": 0.5, \"height\": 0.2}");
    private static final Field<Text, HorizontalAlignment> ALIGN =
            HorizontalAlignment.field(text -> text.style().align());
    private static final Field<Text, VerticalAlignment> VERTICAL_ALIGN =
            VerticalAlignment.field(text -> text.style().verticalAlign());
    private static final Field<Text, Double> SIZE = Field.withDefault(
            "size",
            SIZES,
            0.08,
            text -> text.style().size(),
            "The largest size of the letters (the em), as a fraction of the picture's height. The text shrinks to fit its box.");
    private static final Field<Text, Optional<Double>> LEAST_SIZE = Field.optional(
            "leastSize",
            SIZES,
            TextShape::statedLeastSize,
            "Below which the text is refused rather than drawn; where absent, half of the size.");
    private static final Field<Text, Double> LINE_SPACING = Field.withDefault(
            "lineSpacing",
            Numbers.decimal(-0.5, 2),
            0.0,
            text -> text.style().lineSpacing(),
            "Space between lines beyond the font's own, in ems; negative is closer.");
    private static final Field<Text, Optional<TextShadow>> SHADOW = Field.optional(
            "shadow", TextShadowShape.SHAPE, text -> text.style().shadow(), "A soft shadow beneath the text.");

    static final ObjectShape<Text> SHAPE = ObjectShape.of(
                    "A text in the words of each language, as large as its box allows. Right-to-left, Thai and CJK text is set and broken"
                            + " into lines as its language wants it.",
                    TextShape::text,
                    List.of(
                            TEXT,
                            FONT,
                            WEIGHT,
                            COLOUR,
                            BOX,
                            ALIGN,
                            VERTICAL_ALIGN,
                            SIZE,
                            LEAST_SIZE,
                            LINE_SPACING,
                            SHADOW))
            .checked(TextShape::check);

    private TextShape() {}

    private static Text text(Parts<Text> parts) {
        double size = parts.get(SIZE);
        return new Text(
                parts.get(TEXT),
                new TextStyle(
                        parts.get(FONT),
                        parts.get(WEIGHT),
                        parts.get(COLOUR),
                        parts.get(BOX),
                        parts.get(ALIGN),
                        parts.get(VERTICAL_ALIGN),
                        size,
                        parts.get(LEAST_SIZE).orElse(size / 2),
                        parts.get(LINE_SPACING),
                        parts.get(SHADOW)));
    }

    private static Optional<Double> statedLeastSize(Text text) {
        return Optional.of(text.style().leastSize())
                .filter(least -> least != text.style().size() / 2);
    }

    private static void check(Parts<Text> parts, Reading at) {
        parts.find(SIZE)
                .ifPresent(size -> parts.find(LEAST_SIZE)
                        .flatMap(least -> least)
                        .filter(least -> least > size)
                        .ifPresent(
                                least -> at.at("leastSize").fault("conflict", "at most the size, which is " + size)));
    }
}
