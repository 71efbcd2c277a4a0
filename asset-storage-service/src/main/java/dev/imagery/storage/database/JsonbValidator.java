package dev.imagery.storage.database;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@link Jsonb} says. */
public final class JsonbValidator implements ConstraintValidator<Jsonb, JsonNode> {

    @Override
    public boolean isValid(@Nullable JsonNode json, ConstraintValidatorContext context) {
        return json == null || isKept(json);
    }

    /** Whether the JSON can be kept as it is. */
    public static boolean isKept(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> isKept(json.stringValue());
            case NUMBER -> !json.isFloatingPointNumber() || Double.isFinite(json.doubleValue());
            case OBJECT ->
                json.properties().stream()
                        .allMatch(property -> isKept(property.getKey()) && isKept(property.getValue()));
            case ARRAY -> json.valueStream().allMatch(JsonbValidator::isKept);
            case BOOLEAN, NULL, MISSING -> true;
            case BINARY, POJO -> false;
        };
    }

    private static boolean isKept(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
