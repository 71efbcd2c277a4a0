package dev.imagery.dsl.patch;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a recipe names the stored recipe that it extends.
 *
 * @param version from 1; where empty, the newest
 */
public record BaseName(String name, OptionalInt version) {

    public static final Shape<BaseName> SHAPE = Texts.matching(
                    Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?(@[1-9][0-9]{0,8})?"),
                    "the name of a stored recipe, such as base, or one of its versions, such as base@3")
            .as(BaseName::parse, BaseName::toString);

    private static BaseName parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new BaseName(text, OptionalInt.empty())
                : new BaseName(text.substring(0, at), OptionalInt.of(Integer.parseInt(text.substring(at + 1))));
    }

    /** As in a recipe: {@code base} or {@code base@3}. */
    @Override
    public String toString() {
        return version.isPresent() ? name + "@" + version.getAsInt() : name;
    }
}
