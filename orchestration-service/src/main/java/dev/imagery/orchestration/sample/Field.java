package dev.imagery.orchestration.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A field of a form that a visitor fills in. */
sealed interface Field {

    /** What is sent is called so. */
    String name();

    /** Whether nothing is sent without it. */
    boolean required();

    /**
     * A text.
     *
     * @param value what stands in it at first
     * @param least of its length, in UTF-16 code units, where it has a bound
     * @param most of its length
     */
    record Text(String name, boolean required, String value, Optional<Integer> least, Optional<Integer> most)
            implements Field {}

    /** A number. */
    record Numeric(
            String name,
            boolean required,
            Optional<BigDecimal> value,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most)
            implements Field {}

    /** Yes or no; where it is required, it has to be yes. */
    record Flag(String name, boolean required, boolean value) implements Field {}

    /** One of several texts. */
    record Choice(String name, boolean required, Optional<String> value, List<String> options) implements Field {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** The field that a page has by this name; empty where that is of no type that is filled in. */
    static Optional<Field> of(String name, JsonNode field) {
        boolean required = field.path("required").booleanValue(false);
        JsonNode value = field.path("value");
        return switch (field.path("type").stringValue("")) {
            case "StringField" ->
                Optional.of(new Text(
                        name,
                        required,
                        value.stringValue(""),
                        length(field.path("minLength")),
                        length(field.path("maxLength"))));
            case "NumberField" ->
                Optional.of(new Numeric(
                        name,
                        required,
                        value.decimalValueOpt(),
                        field.path("min").decimalValueOpt(),
                        field.path("max").decimalValueOpt()));
            case "BooleanField" -> Optional.of(new Flag(name, required, value.booleanValue(false)));
            case "ChoiceField" ->
                Optional.of(new Choice(
                        name,
                        required,
                        value.stringValueOpt(),
                        field.path("options")
                                .valueStream()
                                .flatMap(option -> option.stringValueOpt().stream())
                                .toList()));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> length(JsonNode length) {
        return length.intValueOpt().stream().boxed().findFirst();
    }
}
