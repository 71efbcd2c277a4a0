package dev.imagery.dsl.patch;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a recipe names the stored recipe that it extends.
 *
 * @param version from 1; where empty, the newest
 */
public record BaseName(String name, OptionalInt version) {

    private static final Pattern FORM =
            Pattern.compile("(?<name>[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?)(@(?<version>[1-9][0-9]{0,8}))?");

    public static final Shape<BaseName> SHAPE = Texts.matching(
                    FORM,
                    "the name of a stored recipe, such as base, with a version where it is not the newest: base@3")
            .as(BaseName::parse, BaseName::toString);

    private static BaseName parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the name of a stored recipe: " + text);
        }
        return new BaseName(
                parts.group("name"),
                Optional.ofNullable(parts.group("version"))
                        .map(version -> OptionalInt.of(Integer.parseInt(version)))
                        .orElseGet(OptionalInt::empty));
    }

    /** As in a recipe: {@code base} or {@code base@3}. */
    @Override
    public String toString() {
        return version.isPresent() ? name + "@" + version.getAsInt() : name;
    }
}
