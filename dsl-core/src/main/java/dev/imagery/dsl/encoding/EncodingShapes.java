package dev.imagery.dsl.encoding;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Encodings as recipes state them. */
public final class EncodingShapes {

    private static final int MOST_TARGETS = 64;
    private static final long LEAST_BYTES = 1_000;
    private static final long MOST_BYTES = 100_000_000;

    private static final String AUTO = "auto";
    private static final String LEAN = "lean";

    private static final Shape<Quality> FIXED_OR_WORDED = Alternatives.<Quality>expecting(
                    "a whole number from 1 to 100, auto or lean")
            .or(
                    JsonNode::isString,
                    Quality.Worded.class,
                    Texts.name("quality", List.of(AUTO, LEAN)).as(EncodingShapes::worded, EncodingShapes::word))
            .or(node -> true, Quality.Fixed.class, Numbers.whole(1, 100).as(Quality.Fixed::new, Quality.Fixed::value));

    private static final Field<EncodingRule, Format> FORMAT = Field.required(
            "format",
            Texts.constant("format", Format.class, Format::word),
            EncodingRule::format,
            "The format of the file: jpeg is known to every client, webp to nearly all, avif is the smallest.");
    private static final Field<EncodingRule, Optional<Quality>> QUALITY = Field.optional(
                    "quality",
                    FIXED_OR_WORDED,
                    EncodingShapes::statedQuality,
                    "1 (worst) to 100 in the scale of the format's usual encoder; \"auto\": the smallest file in which the eye finds no"
                            + " loss; \"lean\": small for poor networks, with a rim that may be soft. Where absent: lean for the"
                            + " resolution low, and for others 82 for jpeg and webp, 60 for avif.")
            .example("\"auto\"");
    private static final Field<EncodingRule, Optional<Long>> MAX_BYTES = Field.optional(
                    "maxBytes",
                    Numbers.wholeLong(LEAST_BYTES, MOST_BYTES),
                    EncodingShapes::budget,
                    "The best quality within so many bytes. It excludes quality. A picture that cannot be made so small fails.")
            .example("60000");
    private static final Field<EncodingRule, List<TargetPattern>> TARGETS = Field.withDefault(
                    "targets",
                    Lists.distinct(TargetPattern.SHAPE, 0, MOST_TARGETS, "targets"),
                    List.of(),
                    EncodingRule::targets,
                    "For which targets, as platform/resolution, either of them * for any; where absent, for all.")
            .example("[\"*/low\", \"tv/*\"]");

    /** One rule. */
    public static final ObjectShape<EncodingRule> RULE = ObjectShape.of(
                    "An encoding that targets get. Of the rules for a target the last one of each format counts; a target that no rule names"
                            + " gets one JPEG.",
                    EncodingShapes::rule,
                    List.of(FORMAT, QUALITY, MAX_BYTES, TARGETS))
            .checked((parts, at) -> {
                boolean both = parts.find(QUALITY).flatMap(quality -> quality).isPresent()
                        && parts.find(MAX_BYTES).flatMap(bytes -> bytes).isPresent();
                if (both) {
                    at.at("maxBytes").fault("conflict", "quality or maxBytes, not both");
                }
            });

    private EncodingShapes() {}

    private static EncodingRule rule(Parts<EncodingRule> parts) {
        Optional<Quality> budget = parts.get(MAX_BYTES).map(Quality.Budget::new);
        return new EncodingRule(parts.get(FORMAT), budget.or(() -> parts.get(QUALITY)), parts.get(TARGETS));
    }

    private static Optional<Quality> statedQuality(EncodingRule rule) {
        return rule.stated().filter(quality -> !(quality instanceof Quality.Budget));
    }

    private static Optional<Long> budget(EncodingRule rule) {
        return rule.stated()
                .flatMap(quality ->
                        quality instanceof Quality.Budget(long bytes) ? Optional.of(bytes) : Optional.empty());
    }

    private static Quality.Worded worded(String word) {
        return word.equals(AUTO) ? new Quality.Auto() : new Quality.Lean();
    }

    private static String word(Quality.Worded quality) {
        return switch (quality) {
            case Quality.Auto _ -> AUTO;
            case Quality.Lean _ -> LEAN;
        };
    }
}
