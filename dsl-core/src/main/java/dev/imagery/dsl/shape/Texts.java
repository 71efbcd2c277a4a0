package dev.imagery.dsl.shape;

import dev.imagery.dsl.fault.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes of text. */
public final class Texts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern SHORT_COLOUR = Pattern.compile("#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Texts() {}

    /** Text that matches a pattern as a whole. The pattern goes into the schema: what ECMA-262 knows too, please. */
    public static Shape<String> matching(Pattern pattern, String expected) {
        return new Text(
                expected,
                text -> Optional.of(text).filter(pattern.asMatchPredicate()),
                patterned(pattern),
                _ -> Optional.empty());
    }

    private static ObjectNode patterned(Pattern pattern) {
        return NODES.objectNode().put("type", "string").put("pattern", "^(" + pattern.pattern() + ")$");
    }

    /** Any text of so many characters that is not blank and holds no control characters. */
    public static Shape<String> plain(int maxLength, String noun) {
        return new Text(
                noun + " of 1 to " + maxLength + " characters, none of them a control character",
                text -> Optional.of(text).filter(any -> isPlain(any, maxLength)),
                NODES.objectNode().put("type", "string").put("minLength", 1).put("maxLength", maxLength),
                _ -> Optional.empty());
    }

    /** Text with a meaning of its own. */
    public static <T> Shape<T> meaning(
            String expected, String code, Function<String, Optional<T>> from, Function<T, String> to) {
        return meaning(expected, code, from, to, _ -> Optional.empty());
    }

    /**
     * Text with a meaning of its own.
     *
     * @param suggestion what text without a meaning was perhaps meant to be
     */
    public static <T> Shape<T> meaning(
            String expected,
            String code,
            Function<String, Optional<T>> from,
            Function<T, String> to,
            Function<String, Optional<String>> suggestion) {
        var text = new Text(expected, Optional::of, NODES.objectNode().put("type", "string"), _ -> Optional.empty());
        return new ConvertedShape<>(text, expected, code, from, to, suggestion);
    }

    /** {@code #rrggbb}, in lower case. */
    public static Shape<String> colour() {
        return new Text(
                "a colour as #rrggbb, such as #0b0b0f",
                text -> Optional.of(text)
                        .filter(COLOUR.asMatchPredicate())
                        .map(colour -> colour.toLowerCase(Locale.ROOT)),
                patterned(COLOUR),
                Texts::colourInFull);
    }

    /** CSS knows colours of three digits too. */
    private static Optional<String> colourInFull(String text) {
        return SHORT_COLOUR.matcher(text).matches()
                ? Optional.of(
                        SHORT_COLOUR.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("#$1$1$2$2$3$3"))
                : Optional.empty();
    }

    /** One of the known names; the fault's code is {@code unknown-<noun>}. */
    public static Shape<String> name(String noun, Collection<String> known) {
        return new Name(noun, List.copyOf(known));
    }

    /** One of the constants of an enum, by its word in JSON. */
    public static <E extends Enum<E>> Shape<E> constant(String noun, Class<E> type, Function<E, String> word) {
        var constants = List.of(type.getEnumConstants());
        return name(noun, constants.stream().map(word).toList())
                .as(
                        "unknown-" + noun,
                        text -> constants.stream()
                                .filter(constant -> word.apply(constant).equals(text))
                                .findFirst(),
                        word);
    }

    /** A half of a surrogate pair is no character at all. */
    private static boolean isPlain(String text, int maxLength) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= maxLength
                && text.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private record Text(
            String expected,
            Function<String, Optional<String>> valid,
            ObjectNode form,
            Function<String, Optional<String>> suggestion)
            implements Shape<String> {

        @Override
        public Optional<String> read(JsonNode node, Reading at) {
            if (!node.isString()) {
                at.fault("wrong-type", node, "text: " + expected);
                return Optional.empty();
            }
            var text = valid.apply(node.stringValue());
            if (text.isEmpty()) {
                at.fault("invalid-value", node, expected, suggestion.apply(node.stringValue()));
            }
            return text;
        }

        @Override
        public JsonNode write(String value) {
            return NODES.stringNode(value);
        }

        @Override
        public ObjectNode schema() {
            return form.deepCopy();
        }
    }

    private record Name(String noun, List<String> known) implements Shape<String> {

        @Override
        public String expected() {
            return known.size() == 1 ? known.getFirst() : "one of " + String.join(", ", known);
        }

        @Override
        public Optional<String> read(JsonNode node, Reading at) {
            if (!node.isString()) {
                at.fault("wrong-type", node, "text: " + expected());
                return Optional.empty();
            }
            var text = node.stringValue();
            if (!known.contains(text)) {
                at.fault("unknown-" + noun, node, expected(), Nearest.to(text, known));
                return Optional.empty();
            }
            return Optional.of(text);
        }

        @Override
        public JsonNode write(String value) {
            return NODES.stringNode(value);
        }

        @Override
        public ObjectNode schema() {
            var schema = NODES.objectNode().put("type", "string");
            var names = schema.putArray("enum");
            Stream.of(known.toArray(String[]::new)).forEach(names::add);
            return schema;
        }
    }
}
