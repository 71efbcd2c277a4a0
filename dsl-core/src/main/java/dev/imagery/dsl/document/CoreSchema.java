package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a YAML scalar means, by the core schema of <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, section
 * 10.3</a>. {@code NO}, {@code on} and {@code 2026-01-01} are text; {@code 010} is ten and {@code 0o17} is fifteen.
 */
final class CoreSchema {

    static final String TAGS = "tag:yaml.org,2002:";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOL = Pattern.compile("(true|True|TRUE)|false|False|FALSE");
    private static final Pattern INT = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL_OR_HEXADECIMAL = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    private CoreSchema() {}

    /** A scalar without quotes and without a tag. */
    static JsonNode plain(String text, Position at) {
        return nothing(text)
                .or(() -> bool(text))
                .or(() -> whole(text, at))
                .or(() -> decimal(text, at))
                .orElseGet(() -> NODES.stringNode(text));
    }

    /** A scalar with a tag, which may have quotes or not. */
    static JsonNode tagged(String tag, String text, Position at) {
        var kind = tag.startsWith(TAGS) ? tag.substring(TAGS.length()) : tag;
        Optional<JsonNode> node = switch (kind) {
            case "str" -> Optional.of(NODES.stringNode(text));
            case "null" -> nothing(text);
            case "bool" -> bool(text);
            case "int" -> whole(text, at);
            case "float" -> decimal(text, at);
            default -> throw unknownTag(tag, at);
        };
        return node.orElseThrow(
                () -> new NotReadableException("a value that is not what its tag !!" + kind + " says", at));
    }

    static NotReadableException unknownTag(String tag, Position at) {
        return new NotReadableException(
                "the tag " + NotReadableException.quoted(tag.replace(TAGS, "!!"))
                        + ", which means nothing in a recipe: text that begins with ! is" + " quoted",
                at);
    }

    private static Optional<JsonNode> nothing(String text) {
        return NULL.matcher(text).matches() ? Optional.of(NODES.nullNode()) : Optional.empty();
    }

    private static Optional<JsonNode> bool(String text) {
        var matcher = BOOL.matcher(text);
        return matcher.matches() ? Optional.of(NODES.booleanNode(matcher.group(1) != null)) : Optional.empty();
    }

    private static Optional<JsonNode> whole(String text, Position at) {
        if (INT.matcher(text).matches()) {
            return Optional.of(Numbers.whole(text, 10, at));
        }
        return OCTAL_OR_HEXADECIMAL.matcher(text).matches()
                ? Optional.of(Numbers.whole(text.substring(2), text.charAt(1) == 'x' ? 16 : 8, at))
                : Optional.empty();
    }

    private static Optional<JsonNode> decimal(String text, Position at) {
        if (NOT_FINITE.matcher(text).matches()) {
            throw new NotReadableException(text + ", which is no number that a recipe can have", at);
        }
        return FLOAT.matcher(text).matches() ? Optional.of(Numbers.decimal(text, at)) : Optional.empty();
    }
}
