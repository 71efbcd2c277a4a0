package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.rendering.Renderer;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Plans a recipe without drawing anything. */
@Component
class DryRun {

    private final RecipeCheck check;
    private final Batches batches;
    private final Expansions expansions;
    private final AssetStorage storage;
    private final Renderer renderer;

    DryRun(RecipeCheck check, Batches batches, Expansions expansions, AssetStorage storage, Renderer renderer) {
        this.check = check;
        this.batches = batches;
        this.expansions = expansions;
        this.storage = storage;
        this.renderer = renderer;
    }

    /** @throws ProblemException of {@link RecipeCheck}, or 503 where storage does not answer */
    PlanAnswer plan(SentRecipe sent) {
        var checked = check.check(sent);
        var expansion = expansions.expand(checked.recipe(), checked.catalogRevision(), batches.now());
        var keys = expansion.compositions().stream()
                .filter(composition -> expansion.isComplete())
                .map(composition -> composition.renderKey(renderer.epoch()).hex())
                .toList();
        int known = known(keys);
        return new PlanAnswer(
                checked.recipe().group(),
                (int) expansion.permutations(),
                keys.size(),
                new PlanAnswer.Renders(keys.size() - known, known),
                expansion.gaps().stream().map(PlanAnswer.Missing::of).toList(),
                expansion.warnings());
    }

    private int known(List<String> keys) {
        try {
            return storage.known(keys).size();
        } catch (RestClientException e) {
            throw ProblemException.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "storage-unavailable",
                    "Asset storage does not answer",
                    "What is known already cannot be told: " + e.getMessage(),
                    List.of());
        }
    }
}
