package dev.imagery.generation.preview;

import dev.imagery.dsl.expansion.Gap;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;

/** Tells the gaps of a context as faults of the recipe. */
final class MissingParts {

    private MissingParts() {}

    /** 422 with all of them. */
    static ProblemException of(Recipe recipe, List<Gap> gaps) {
        return ProblemException.faulty(
                "recipe-with-gaps",
                "The recipe",
                gaps.stream().map(gap -> fault(recipe, gap)).toList());
    }

    private static Fault fault(Recipe recipe, Gap gap) {
        return Fault.of(pointer(recipe, gap), gap.code(), gap.message(), wanted(gap));
    }

    private static String pointer(Recipe recipe, Gap gap) {
        int place = gap.title().map(recipe.titles().listed()::indexOf).orElse(-1);
        return place < 0 ? "" : "/titleIds/" + place;
    }

    private static String wanted(Gap gap) {
        return switch (gap) {
            case Gap.NoTitles(var market, var kind) ->
                "a title that is available in " + market.country() + " and has " + kind.word() + " artwork";
            case Gap.TooFewTitles(var _, int _, int places) -> places + " titles, or another fallback than fail";
            case Gap.NoArtwork(var market, long _, boolean tight) ->
                tight
                        ? "artwork whose keep-inside box fits into the tiles, or a fallback that gives some"
                        : "artwork in " + market.language() + ", or a fallback that gives some";
            case Gap.PinNotKept _ -> "a place where the pinned title can be seen";
            case Gap.OverlayIncomplete(var market, var _) -> "what the overlay shows, in " + market.language();
        };
    }
}
