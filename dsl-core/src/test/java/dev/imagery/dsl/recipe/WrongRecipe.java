package dev.imagery.dsl.recipe;

import static java.util.stream.Collectors.partitioningBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A block of {@code wrong-recipes.txt}.
 *
 * @param title what is wrong
 * @param text in JSON or YAML
 * @param errors as the file has them, without their arrows
 */
record WrongRecipe(String title, String text, List<String> errors) {

    private static final String ARROW = "=> ";

    static List<WrongRecipe> all() {
        return Stream.of(file().split("(?m)^### ")).skip(1).map(WrongRecipe::of).toList();
    }

    /** Whether it can be read as JSON or YAML. */
    boolean isReadable() {
        return errors.stream().noneMatch(error -> error.endsWith(" not-readable"));
    }

    /** The codes of its errors. */
    Stream<String> codes() {
        return errors.stream().map(error -> error.split(" ")[1]);
    }

    private static WrongRecipe of(String block) {
        var lines = block.lines().toList();
        var parts = lines.stream().skip(1).collect(partitioningBy(line -> line.startsWith(ARROW)));
        var errors = parts.get(true).stream()
                .map(line -> line.substring(ARROW.length()))
                .toList();
        return new WrongRecipe(
                lines.getFirst(), String.join("\n", parts.get(false)).stripTrailing(), errors);
    }

    private static String file() {
        try (InputStream in = WrongRecipe.class.getResourceAsStream("wrong-recipes.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
