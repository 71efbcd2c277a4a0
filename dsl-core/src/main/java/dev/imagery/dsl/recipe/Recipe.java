package dev.imagery.dsl.recipe;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.encoding.EncodingRules;
import dev.imagery.dsl.experiment.Experiment;
import dev.imagery.dsl.fallback.Fallbacks;
import dev.imagery.dsl.fallback.TooFewTitles;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.market.Markets;
import dev.imagery.dsl.overlay.Logo;
import dev.imagery.dsl.overlay.Overlay;
import dev.imagery.dsl.placement.Pin;
import dev.imagery.dsl.publication.Publication;
import dev.imagery.dsl.publication.Schedule;
import dev.imagery.dsl.target.Target;
import dev.imagery.dsl.target.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every market should see. {@link RecipeReader} makes it, so that its parts are valid.
 *
 * @param titles which titles are shown, and where they stand
 * @param markets where, and in which languages
 * @param screens for which screens
 * @param design how titles become a picture
 * @param overlays over the titles, in the order in which they are laid
 * @param encodings which files each target gets
 * @param fallbacks what is shown where something is missing
 * @param experiment variants for parts of the visitors
 * @param cells the recipe as each cell of the experiment sees it that sees it otherwise: it follows from all else, and is here so
 *     that it is worked out once
 * @param schedule when the recipe runs by itself
 * @param publication how its version goes live
 */
public record Recipe(
        Header header,
        Titles titles,
        Markets markets,
        Targets screens,
        Design design,
        List<Overlay> overlays,
        EncodingRules encodings,
        Fallbacks fallbacks,
        Optional<Experiment> experiment,
        List<Variant> cells,
        Optional<Schedule> schedule,
        Publication publication) {

    public Recipe {
        overlays = List.copyOf(overlays);
        cells = List.copyOf(cells);
    }

    /** Each country with its languages, in the recipe's order. */
    public List<Market> markets(Map<String, Set<String>> regions) {
        return markets.in(regions);
    }

    public List<Target> targets() {
        return screens.all();
    }

    /** The name of the asset group that the recipe makes. */
    public String group() {
        return header.name().orElseGet(() -> GroupName.derive(this));
    }

    /** Between groups that claim the same context; the higher wins. */
    public int precedence() {
        return header.precedence().orElse(0);
    }

    /** The recipe as it is, and as each cell of its experiment sees it that sees it otherwise. */
    public List<Variant> variants() {
        return Stream.concat(Stream.of(new Variant(Optional.empty(), this)), cells.stream())
                .toList();
    }

    /** The same with what its cells see. */
    Recipe seenBy(List<Variant> itsCells) {
        return new Recipe(
                header,
                titles,
                markets,
                screens,
                design,
                overlays,
                encodings,
                fallbacks,
                experiment,
                itsCells,
                schedule,
                publication);
    }

    /**
     * The same for one market and one target alone, so that what is seen there is worked out without all others.
     *
     * @param encodings those of the one target
     */
    public Recipe only(Market market, Target target, EncodingRules encodings) {
        return new Recipe(
                header,
                titles,
                Markets.only(market),
                Targets.only(target),
                design,
                overlays,
                encodings,
                fallbacks,
                Optional.empty(),
                List.of(),
                schedule,
                publication);
    }

    /** The recipe in its shortest form: without what is the default anyway, in the order of the documentation. */
    public ObjectNode print() {
        return RecipeShape.INSTANCE.write(this);
    }

    /** What is allowed but may surprise, whatever the catalogue holds. */
    public List<Warning> warnings() {
        return Surprises.of(this);
    }

    /** Whether any of its variants chooses titles from the whole catalogue. */
    public boolean selects() {
        return variants().stream()
                .map(Variant::recipe)
                .anyMatch(recipe ->
                        !recipe.titles.areListed() || recipe.fallbacks.titles() instanceof TooFewTitles.Widen);
    }

    /** The ids of all titles that any of its variants names. */
    public Set<Long> namedTitles() {
        return variants().stream()
                .map(Variant::recipe)
                .flatMap(recipe -> Stream.of(
                                recipe.titles.listed().stream(),
                                recipe.titles.selection().pin().stream().map(Pin::title),
                                recipe.overlays.stream().flatMap(Recipe::titleOfLogo))
                        .flatMap(ids -> ids))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Long> titleOfLogo(Overlay overlay) {
        return overlay instanceof Logo logo ? logo.title().stream() : Stream.empty();
    }
}
