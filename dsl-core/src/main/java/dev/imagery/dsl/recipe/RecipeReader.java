package dev.imagery.dsl.recipe;

import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.document.Positions;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.patch.BaseName;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.patch.MergePatch;
import dev.imagery.dsl.shape.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads recipes in JSON or YAML and finds every fault of one in one pass. */
public final class RecipeReader {

    /** A place that merge patches reach: only objects merge, and lists are replaced as a whole. */
    private static final Pattern MERGED = Pattern.compile("(/[^/]*[^/\\d][^/]*)+");

    private static final Pattern CELL = Pattern.compile("^/experiment/cells/\\d+/recipe(?=/)");

    /** What counts only beside selectors, which the base may have. */
    private static final Set<String> BESIDE_SELECTORS = Set.of("/titles/order", "/titles/limit", "/titles/quotas");

    private RecipeReader() {}

    /** Reads a recipe in JSON or YAML, whichever the text seems to be. */
    public static RecipeReading read(String text) {
        return read(text, Format.of(text));
    }

    public static RecipeReading read(String text, Format format) {
        return switch (DocumentReader.read(text, format)) {
            case DocumentReading.NotReadable(var message, int line, int column) ->
                new RecipeReading.NotReadable(message, line, column);
            case DocumentReading.Read(var document) -> read(document);
        };
    }

    public static RecipeReading read(Document document) {
        return read(document.tree(), Optional.of(document.positions()));
    }

    /**
     * Reads a recipe that is a tree already: one that has been merged with what it extends, say.
     *
     * @param positions of the parts in the text that people see
     */
    public static RecipeReading read(JsonNode tree, Optional<Positions> positions) {
        return tree instanceof ObjectNode object && object.has(Extension.FIELD)
                ? extending(object, positions)
                : whole(tree, positions);
    }

    private static RecipeReading whole(JsonNode tree, Optional<Positions> positions) {
        var reading = Reading.begin();
        var mentions = Mentions.in(tree, positions);
        return RecipeShape.INSTANCE
                .read(tree, reading)
                .<RecipeReading>map(recipe -> new RecipeReading.Valid(recipe, mentions))
                .orElseGet(() -> new RecipeReading.Invalid(located(reading.faults(), positions), mentions));
    }

    private static RecipeReading extending(ObjectNode tree, Optional<Positions> positions) {
        var reading = Reading.begin();
        var base = BaseName.SHAPE.read(tree.get(Extension.FIELD), reading.at(Extension.FIELD));
        var stated = MergePatch.apply(
                JsonNodeFactory.instance.objectNode(), tree.deepCopy().without(Extension.FIELD));
        RecipeShape.INSTANCE.read(stated, reading);
        var faults = reading.faults().stream()
                .filter(fault -> !mayEndWithTheBase(fault))
                .toList();
        return base.filter(name -> faults.isEmpty())
                .<RecipeReading>map(name -> new RecipeReading.Extending(name.toString()))
                .orElseGet(() -> new RecipeReading.Invalid(located(faults, positions), Mentions.in(tree, positions)));
    }

    /** Whether the base may have what this recipe lacks. */
    private static boolean mayEndWithTheBase(Fault fault) {
        return switch (fault.code()) {
            case "missing" ->
                MERGED.matcher(CELL.matcher(fault.pointer()).replaceFirst("")).matches();
            case "conflict" ->
                BESIDE_SELECTORS.contains(CELL.matcher(fault.pointer()).replaceFirst(""));
            default -> false;
        };
    }

    private static List<Fault> located(List<Fault> faults, Optional<Positions> positions) {
        return positions
                .map(known -> faults.stream()
                        .map(fault -> fault.at(known.of(fault.pointer())))
                        .toList())
                .orElse(faults);
    }
}
