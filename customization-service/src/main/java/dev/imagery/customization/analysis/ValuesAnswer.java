package dev.imagery.customization.analysis;

import dev.imagery.rules.analysis.Pattern;
import dev.imagery.rules.analysis.Values;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the contexts of a pattern have for an attribute. */
@Schema(name = "PatternValues")
public record ValuesAnswer(
        @Schema(
                description =
                        "Values, and conditions as rules have them; {\"like\": \"x\"} is x and what no rule tells from it",
                example = "[\"US\", \"CA\"]")
        @Nullable List<Object> oneOf,

        @Schema(description = "Any value but these; any at all where it is empty") @Nullable List<Object> otherThan,

        @Schema(description = "True where contexts that lack the attribute are meant as well, or alone") @Nullable Boolean absent) {

    /** By attribute. */
    public static Map<String, ValuesAnswer> of(Pattern pattern) {
        var answer = new TreeMap<String, ValuesAnswer>();
        pattern.attributes().forEach((attribute, values) -> answer.put(attribute, of(values)));
        return answer;
    }

    private static ValuesAnswer of(Values values) {
        List<Object> parts = values.parts().stream().map(ValuesAnswer::part).toList();
        return new ValuesAnswer(
                values.otherThan() || parts.isEmpty() ? null : parts,
                values.otherThan() ? parts : null,
                values.absent() ? true : null);
    }

    private static Object part(Values.Part part) {
        return switch (part) {
            case Values.Meeting meeting -> meeting.condition();
            case Values.Like like -> Map.of("like", like.example());
        };
    }
}
