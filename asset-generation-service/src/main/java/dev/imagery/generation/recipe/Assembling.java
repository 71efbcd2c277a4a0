package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.patch.Resolution;
import dev.imagery.dsl.patch.StoredRecipes;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes whole recipes of those that are sent. */
@Component
public class Assembling {

    private static final String NAME = "name";

    private final StoredRecipes stored;

    Assembling(StoredRecipes stored) {
        this.stored = stored;
    }

    /**
     * The recipe with what it extends. One that is stored and states no name makes the group of the name that it is stored as.
     *
     * @throws ProblemException 400 where the text is not what its format asks for; 422 where there is no base as it names one
     */
    public WholeRecipe assemble(SentRecipe sent) {
        var document = document(sent);
        return switch (resolve(sent, document.tree())) {
            case Resolution.Resolved(var tree, var bases) -> whole(sent, document, named(sent, tree), bases);
            case Resolution.Faulty(var faults) ->
                throw ProblemException.faulty(
                        "invalid-recipe",
                        "The recipe",
                        LanguageFaults.of(Stream.concat(document.located(faults).stream(), others(document))
                                .toList()));
        };
    }

    /** What else is wrong, as far as it can be told without the base. */
    private static Stream<Fault> others(Document document) {
        return RecipeReader.read(document) instanceof RecipeReading.Invalid(var faults, var _)
                ? faults.stream().filter(fault -> !fault.pointer().equals("/" + Extension.FIELD))
                : Stream.empty();
    }

    private Resolution resolve(SentRecipe sent, JsonNode tree) {
        return sent.storedAs()
                .map(name -> Extension.resolve(name, tree, stored))
                .orElseGet(() -> Extension.resolve(tree, stored));
    }

    private static JsonNode named(SentRecipe sent, JsonNode tree) {
        return tree instanceof ObjectNode object && !object.has(NAME)
                ? sent.storedAs()
                        .<JsonNode>map(name -> object.deepCopy().put(NAME, name))
                        .orElse(object)
                : tree;
    }

    private static WholeRecipe whole(SentRecipe sent, Document document, JsonNode tree, List<RecipeVersion> bases) {
        boolean asSent = sent.format() == Format.JSON && tree.equals(document.tree());
        return new WholeRecipe(
                sent, new Document(tree, document.positions()), asSent ? sent.text() : tree.toString(), bases);
    }

    private static Document document(SentRecipe sent) {
        return switch (DocumentReader.read(sent.text(), sent.format())) {
            case DocumentReading.Read(var document) -> document;
            case DocumentReading.NotReadable(var message, int line, int column) ->
                throw RecipeText.unreadable(sent.format(), message, line, column);
        };
    }
}
