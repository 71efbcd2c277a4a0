package dev.imagery.dsl.recipe;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import dev.imagery.dsl.target.TargetTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every market should see. {@link RecipeReader} makes it, so that its parts are valid.
 *
 * @param name of the asset group; where absent, {@link #group()} derives one
 * @param precedence between groups that claim the same context; the higher wins
 * @param titleIds in the order in which they are placed, at least one
 * @param countries ISO 3166-1 alpha-2, at least one
 * @param languages canonical BCP 47 tags; where empty, each country's own
 * @param platforms of the target table; where empty, all, or what {@code size} means
 * @param resolutions of the target table; where empty, all, or what {@code size} means
 * @param size the article's single target; excludes platforms and resolutions
 */
public record Recipe(
        Optional<String> name,
        int precedence,
        List<Long> titleIds,
        List<String> countries,
        List<String> languages,
        List<String> platforms,
        List<String> resolutions,
        Optional<Size> size,
        Design design) {

    /** Each country with its languages, in the recipe's order. */
    public List<Market> markets() {
        return countries.stream()
                .flatMap(country -> (languages.isEmpty() ? Countries.ownLanguages(country) : languages)
                        .stream().map(language -> new Market(country, language)))
                .toList();
    }

    public List<Target> targets() {
        return size.map(given -> List.of(TargetTable.ofSize(given)))
                .orElseGet(() -> TargetTable.targets(
                        platforms.isEmpty() ? TargetTable.platforms() : platforms,
                        resolutions.isEmpty() ? TargetTable.resolutions() : resolutions));
    }

    /** The name of the asset group that the recipe makes. */
    public String group() {
        return name.orElseGet(() -> GroupName.derive(this));
    }

    /** What is allowed but may surprise. */
    public List<Warning> warnings() {
        return Stream.concat(repetition(design.slots().size()).stream(), design.warnings().stream())
                .toList();
    }

    private Optional<Warning> repetition(int tiles) {
        return tiles <= titleIds.size()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "/titleIds",
                        "titles-repeat",
                        "the " + tiles + " tiles of the wall repeat " + titleIds.size() + " titles"));
    }
}
