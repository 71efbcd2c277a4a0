package dev.imagery.dsl.recipe;

import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.document.Positions;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.patch.BaseName;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.shape.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads recipes in JSON or YAML and finds every fault of one in one pass. */
public final class RecipeReader {

    /** What a recipe need not state that extends another one. */
    private static final Set<String> FROM_THE_BASE = Set.of("/titleIds", "/countries", "/type");

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
        RecipeShape.INSTANCE.read(tree.deepCopy().without(Extension.FIELD), reading);
        var faults = reading.faults().stream()
                .filter(fault -> !(fault.code().equals("missing") && FROM_THE_BASE.contains(fault.pointer())))
                .toList();
        return base.filter(name -> faults.isEmpty())
                .<RecipeReading>map(name -> new RecipeReading.Extending(name.toString()))
                .orElseGet(() -> new RecipeReading.Invalid(located(faults, positions), Mentions.in(tree, positions)));
    }

    private static List<Fault> located(List<Fault> faults, Optional<Positions> positions) {
        return positions
                .map(known -> faults.stream()
                        .map(fault -> fault.at(known.of(fault.pointer())))
                        .toList())
                .orElse(faults);
    }
}
