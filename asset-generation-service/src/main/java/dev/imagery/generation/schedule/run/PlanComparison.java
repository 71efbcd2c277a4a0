package dev.imagery.generation.schedule.run;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.description.AltText;
import dev.imagery.dsl.expansion.AssetSpec;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.dsl.target.Target;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.storage.AssetStorage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether batches come to the same assets, found without making them. */
@Component
public class PlanComparison {

    /** All that a version tells of an asset but how bright it is, which follows from the picture. */
    private record Planned(String renderKey, Optional<String> altText, Target target) {}

    private record Told(Composition composition, String language) {}

    private final AssetStorage storage;
    private final BatchReading batches;
    private final Expansions expansions;

    PlanComparison(AssetStorage storage, BatchReading batches, Expansions expansions) {
        this.storage = storage;
        this.batches = batches;
        this.expansions = expansions;
    }

    /** The live version of the group, where it is just what a batch would make. */
    public Optional<Integer> liveEqualTo(Submission planned) {
        return storage.live(planned.group())
                .filter(live -> batches.submission(live.batch())
                        .filter(made -> areAlike(made, planned))
                        .isPresent())
                .map(live -> live.version());
    }

    /** Whether two batches of one group come to the same; one with gaps is like no other. */
    public boolean areAlike(Submission one, Submission other) {
        return Expansions.recipe(one).precedence() == Expansions.recipe(other).precedence()
                && assets(one)
                        .filter(assets -> assets(other).filter(assets::equals).isPresent())
                        .isPresent();
    }

    private Optional<Map<String, Planned>> assets(Submission submission) {
        var recipe = Expansions.recipe(submission);
        var catalog = expansions.snapshot(recipe, submission.catalogRevision());
        var expansion = Expander.expand(recipe, catalog, submission.asOf());
        if (!expansion.isComplete()) {
            return Optional.empty();
        }
        var keys = new IdentityHashMap<Composition, String>();
        expansion
                .compositions()
                .forEach(each -> keys.put(
                        each, each.renderKey(submission.rendererEpoch()).hex()));
        var texts = new HashMap<Told, Optional<String>>();
        var assets = new HashMap<String, Planned>();
        expansion
                .assets()
                .forEach(asset -> assets.put(
                        asset.toString(),
                        new Planned(
                                keys.getOrDefault(asset.composition(), ""),
                                texts.computeIfAbsent(
                                        new Told(
                                                asset.composition(),
                                                asset.market().language()),
                                        first -> altText(asset, catalog)),
                                asset.target())));
        return Optional.of(assets);
    }

    private static Optional<String> altText(AssetSpec asset, CatalogSnapshot catalog) {
        var language = asset.market().language();
        return AltText.of(
                asset.composition(),
                language,
                id -> catalog.title(id).map(title -> title.nameIn(language)).orElse(""));
    }
}
