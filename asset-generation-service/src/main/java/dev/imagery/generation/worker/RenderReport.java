package dev.imagery.generation.worker;

import dev.imagery.dsl.description.HitMap;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.storage.Provenance;
import dev.imagery.generation.storage.Render;
import dev.imagery.generation.storage.Rendition;
import dev.imagery.generation.storage.SeenTitle;
import dev.imagery.rendering.Rendered;
import java.util.List;
import java.util.stream.Stream;

/** What storage is told of a render. A pure function. */
final class RenderReport {

    private RenderReport() {}

    static Render of(Composition composition, Submission submission, Rendered rendered, List<Rendition> renditions) {
        var seen = HitMap.of(composition);
        return new Render(
                renditions,
                titles(seen, composition),
                rendered.sketch().dominantColour(),
                rendered.sketch().placeholder(),
                seen.areas().stream().map(SeenTitle::of).toList(),
                rendered.sketch().luminance(),
                provenance(composition, submission, rendered));
    }

    private static Provenance provenance(Composition composition, Submission submission, Rendered rendered) {
        return new Provenance(
                submission.id(),
                submission.group(),
                submission.origin().stored().map(RecipeVersion::toString),
                submission.origin().bases().stream()
                        .map(RecipeVersion::toString)
                        .toList(),
                submission.catalogRevision(),
                submission.rendererEpoch(),
                Stream.concat(
                                composition.artwork().stream().map(PlacedArtwork::digest),
                                logos(composition).map(PlacedLogo::digest))
                        .distinct()
                        .toList(),
                composition.fonts().stream().map(PlacedFont::digest).distinct().toList(),
                rendered.provenance().tools(),
                rendered.provenance().arguments());
    }

    /**
     * All that the picture shows: also a logo over it shows its title. What a wall has outside of the picture is not shown: the same picture may
     * be made without it, and must not be taken for one that showed it.
     */
    private static List<Long> titles(HitMap seen, Composition composition) {
        return Stream.concat(seen.titles().stream(), logos(composition).map(PlacedLogo::title))
                .distinct()
                .toList();
    }

    private static Stream<PlacedLogo> logos(Composition composition) {
        return composition.overlays().stream()
                .filter(PlacedLogo.class::isInstance)
                .map(PlacedLogo.class::cast);
    }
}
