package dev.imagery.dsl.publication;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a version that is complete goes live. */
public sealed interface Publication {

    /** At once. */
    record Automatic() implements Publication {}

    /** When somebody has approved it. */
    record ByApproval() implements Publication {}

    /** At an instant, or at once where that has passed. */
    record At(OffsetDateTime instant) implements Publication {

        private static final Field<At, OffsetDateTime> INSTANT = Field.required(
                        "at",
                        Texts.meaning(
                                "an instant of ISO 8601 with its offset, such as 2026-12-01T09:00:00+01:00",
                                "invalid-value",
                                At::parse,
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME::format),
                        At::instant,
                        "The instant at which the version goes live, with its offset from UTC.")
                .example("\"2026-12-01T09:00:00+01:00\"");

        private static final ObjectShape<At> SHAPE =
                ObjectShape.of("At an instant.", parts -> new At(parts.get(INSTANT)), List.of(INSTANT));

        private static Optional<OffsetDateTime> parse(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text))
                        .filter(instant -> instant.getYear() >= 1 && instant.getYear() <= 9999);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    Shape<Publication> SHAPE = Alternatives.<Publication>expecting("automatic, approval, or an object with at")
            .or(
                    JsonNode::isString,
                    publication -> !(publication instanceof At),
                    Texts.name("publication", List.of("automatic", "approval"))
                            .as(
                                    word -> word.equals("approval") ? new ByApproval() : new Automatic(),
                                    publication -> publication instanceof ByApproval ? "approval" : "automatic"))
            .or(JsonNode::isObject, At.class, At.SHAPE);
}
