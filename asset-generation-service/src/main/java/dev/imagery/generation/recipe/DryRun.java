package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.history.RenderHistory;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.rendering.Renderer;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
    private final ContextOwners owners;
    private final LiveExpansion live;
    private final RenderHistory history;
    private final Renderer renderer;

    DryRun(
            RecipeCheck check,
            Batches batches,
            Expansions expansions,
            AssetStorage storage,
            ContextOwners owners,
            LiveExpansion live,
            RenderHistory history,
            Renderer renderer) {
        this.check = check;
        this.batches = batches;
        this.expansions = expansions;
        this.storage = storage;
        this.owners = owners;
        this.live = live;
        this.history = history;
        this.renderer = renderer;
    }

    /** @throws ProblemException of {@link RecipeCheck}, or 503 where storage does not answer */
    RecipePlan plan(SentRecipe sent) {
        var checked = check.check(sent);
        var catalog = expansions.snapshot(checked.recipe(), checked.catalogRevision());
        var expansion = Expander.expand(checked.recipe(), catalog, batches.now());
        try {
            var version = storage.live(checked.recipe().group());
            var differences = version.flatMap(live::of).map(Differences::from);
            var comparison = version.map(known -> new LiveComparison(
                    known.version(),
                    known.batch(),
                    differences.map(all -> all.sums(expansion.shows())).orElse(null)));
            return new RecipePlan(summary(checked, expansion, comparison), expansion.shows(), catalog, differences);
        } catch (RestClientException e) {
            throw ProblemException.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "storage-unavailable",
                    "Asset storage does not answer",
                    "What is known already and what is live cannot be told: " + e.getMessage(),
                    List.of());
        }
    }

    private PlanAnswer summary(CheckedRecipe checked, Expansion expansion, Optional<LiveComparison> comparison) {
        var recipe = checked.recipe();
        var made = expansion.isComplete() ? expansion.compositions() : List.<Composition>of();
        var needed = unknown(made);
        var expected = Expected.of(needed, history);
        var notes = new ArrayList<String>();
        if (!expansion.isComplete()) {
            notes.add("What renders would take is not told while there are gaps.");
        } else if (expected.isEmpty()) {
            notes.add("What the renders will take is not known: none of the design was measured yet.");
        }
        if (comparison.filter(known -> known.difference() == null).isPresent()) {
            notes.add("How the plan differs from what is live is not known: this service does not have its batch.");
        }
        var others = owners.others(recipe.group(), ContextOwners.contexts(expansion));
        return new PlanAnswer(
                recipe.group(),
                checked.catalogRevision(),
                expansion.permutations(),
                made.size(),
                new PlanAnswer.Renders(needed.size(), made.size() - needed.size()),
                expected.filter(any -> expansion.isComplete()).orElse(null),
                expansion.gaps().stream().map(PlanAnswer.Missing::of).toList(),
                expansion.warnings(),
                MarketPlan.fallbacks(expansion.shows()),
                new PlanAnswer.Contexts(
                        others,
                        !others.isEmpty() && recipe.header().precedence().isEmpty()),
                comparison.orElse(null),
                notes,
                null,
                null);
    }

    /** Those that storage does not have. */
    private List<Composition> unknown(List<Composition> compositions) {
        var byKey = new LinkedHashMap<String, Composition>();
        compositions.forEach(
                composition -> byKey.put(composition.renderKey(renderer.epoch()).hex(), composition));
        byKey.keySet().removeAll(storage.known(byKey.keySet()));
        return List.copyOf(byKey.values());
    }
}
