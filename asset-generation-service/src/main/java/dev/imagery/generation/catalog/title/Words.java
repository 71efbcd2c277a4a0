package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Reads what catalogues name freely, such as kinds and genres: lower-case words, so that one thing has one spelling. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N} _-]{0,63}");
    private static final String EXPECTED = "a word of lower-case letters and digits, at most 64";
    private static final int MOST = 100;

    private final ObjectNode title;
    private final Fields fields;

    Words(ObjectNode title, Fields fields) {
        this.title = title;
        this.fields = fields;
    }

    Optional<String> required(String name, String examples) {
        return fields.requiredText(name, EXPECTED + ", such as " + examples, Words::word);
    }

    Optional<String> optional(String name) {
        return fields.optionalText(name, EXPECTED, Words::word);
    }

    private static Optional<String> word(String text) {
        return Optional.of(text).filter(word -> WORD.matcher(word).matches());
    }

    /** A list that may be absent or empty. */
    List<String> list(String name) {
        return list(
                name,
                MOST,
                (pointer, node) -> fields.text(pointer, node, EXPECTED).filter(word -> {
                    boolean matches = WORD.matcher(word).matches();
                    if (!matches) {
                        fields.fault(pointer, "invalid-value", Optional.of(node), EXPECTED);
                    }
                    return matches;
                }));
    }

    /** A list of distinct elements that may be absent or empty. */
    List<String> list(String name, int most, Fields.ElementReader<String> reader) {
        if (title.path(name).isArray() && title.path(name).isEmpty()) {
            fields.optional(name);
            return List.of();
        }
        return fields.distinct(name, fields.optionalList(name, most, name, reader));
    }
}
