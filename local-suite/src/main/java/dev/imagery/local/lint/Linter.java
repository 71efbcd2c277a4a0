package dev.imagery.local.lint;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Position;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what is wrong with a recipe, as far as that is known without a catalogue and without stored recipes. */
public final class Linter {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.at().line())
            .thenComparingInt(finding -> finding.at().column());

    private Linter() {}

    /** @param name of the file: one that ends with .json is JSON, any other what its text seems to be */
    public static LintedFile lint(String name, byte[] content) {
        return new LintedFile(
                name, findings(name, content).stream().sorted(BY_PLACE).toList());
    }

    private static List<Finding> findings(String name, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return findings(text, name.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.of(text));
        } catch (CharacterCodingException e) {
            return List.of(Finding.unreadable("not-utf-8", "the file is not UTF-8", Position.START));
        }
    }

    private static List<Finding> findings(String text, Format format) {
        return switch (RecipeReader.read(text, format)) {
            case RecipeReading.NotReadable(var message, int line, int column) ->
                List.of(Finding.unreadable(
                        "not-" + format.name().toLowerCase(Locale.ROOT), message, new Position(line, column)));
            case RecipeReading.Invalid invalid ->
                invalid.faults().stream()
                        .map(fault -> Finding.of(fault, fault.position().orElse(Position.START)))
                        .toList();
            // What it extends is known where it is stored, and there only.
            case RecipeReading.Extending _ -> List.of();
            case RecipeReading.Valid(var recipe, var _) ->
                recipe.warnings().stream()
                        .map(warning -> Finding.of(warning, position(text, format, warning.pointer())))
                        .toList();
        };
    }

    private static Position position(String text, Format format, String pointer) {
        return DocumentReader.read(text, format) instanceof DocumentReading.Read(var document)
                ? document.positions().of(pointer)
                : Position.START;
    }
}
