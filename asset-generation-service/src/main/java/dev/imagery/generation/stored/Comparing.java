package dev.imagery.generation.stored;

import dev.imagery.dsl.difference.TreeDifference;
import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.starter.problem.ProblemException;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Compares versions by what they meant when they were stored: with the bases that they had then, and in their shortest
 * form, so that neither notation nor the order of fields nor a default that is written out makes a difference.
 */
@Component
class Comparing {

    private final Library library;

    Comparing(Library library) {
        this.library = library;
    }

    /**
     * @param from where empty, the version before the other
     * @param to where empty, the newest
     * @throws ProblemException 404 where there is none of these
     */
    DifferenceAnswer compare(String name, OptionalInt from, OptionalInt to) {
        var later = to.isPresent() ? library.version(name, to.getAsInt()) : library.newest(name);
        var earlier = library.version(name, from.orElse(later.number() - 1));
        return DifferenceAnswer.of(earlier, later, TreeDifference.between(canonical(earlier), canonical(later)));
    }

    /** As it stands where the language has become stricter since. */
    private static JsonNode canonical(StoredVersion version) {
        var document = document(version);
        return RecipeReader.read(document) instanceof RecipeReading.Valid(var recipe, var _)
                ? recipe.print()
                : document.tree();
    }

    private static Document document(StoredVersion version) {
        return switch (DocumentReader.read(version.resolved(), Format.JSON)) {
            case DocumentReading.Read(var document) -> document;
            case DocumentReading.NotReadable unreadable ->
                throw new IllegalStateException(version.version() + " cannot be read any more: " + unreadable);
        };
    }
}
