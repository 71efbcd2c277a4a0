package dev.imagery.generation.preview;

import dev.imagery.dsl.expansion.Expander;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.recipe.RecipeCheck;
import dev.imagery.generation.recipe.SentRecipe;
import dev.imagery.starter.problem.ProblemException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Makes one context of a recipe a picture. All others are not even worked out. */
@Component
class Previewing {

    private final RecipeCheck check;
    private final Expansions expansions;
    private final Batches batches;
    private final PreviewDrawing drawing;

    Previewing(RecipeCheck check, Expansions expansions, Batches batches, PreviewDrawing drawing) {
        this.check = check;
        this.expansions = expansions;
        this.batches = batches;
        this.drawing = drawing;
    }

    /** @throws ProblemException of {@link RecipeCheck}, {@link WantedContext}, {@link MissingParts} and {@link PreviewDrawing} */
    Preview preview(SentRecipe sent, WantedContext wanted) {
        var checked = check.check(sent);
        var snapshot = expansions.snapshot(checked.recipe(), checked.catalogRevision());
        var context = wanted.in(checked.recipe(), snapshot.regions());
        var expansion = Expander.expand(context.alone(), snapshot, batches.now());
        if (!expansion.isComplete()) {
            throw MissingParts.of(context.recipe(), expansion.gaps());
        }
        var composition = expansion.compositions().getFirst();
        return new Preview(
                context.toString(),
                drawing.key(composition),
                context.target().size(),
                expansion.shows().getFirst().notices(),
                new ByteArrayResource(drawing.draw(composition)));
    }
}
