package dev.imagery.dsl.target;

import dev.imagery.dsl.area.Box;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which screens a recipe is for.
 *
 * @param platforms where empty, all of the table, or what {@code size} means
 * @param resolutions of the table, for platforms that name none; where empty, all
 * @param size the article's single target; excludes platforms and resolutions
 * @param safeAreas for platforms that name none
 * @param textColour of the page's text, as {@code #rrggbb}, for platforms that name none
 */
public record Targets(
        List<Platform> platforms,
        List<String> resolutions,
        Optional<Size> size,
        List<Box> safeAreas,
        String textColour) {

    /** A single target. */
    public static Targets only(Target target) {
        var sizes = new TreeMap<>(Map.of(target.resolution(), target.size()));
        var platform = new Platform(
                target.platform(),
                Optional.empty(),
                Optional.of(new Resolutions.Sized(sizes)),
                target.safeAreas(),
                Optional.of(target.textColour()));
        return new Targets(List.of(platform), List.of(), Optional.empty(), List.of(), Target.USUAL_TEXT_COLOUR);
    }

    /** Platform by platform, from the smallest size. */
    public List<Target> all() {
        return size.map(TargetTable::ofSize)
                .map(target -> List.of(
                        new Target(target.platform(), target.resolution(), target.size(), safeAreas, textColour)))
                .orElseGet(this::ofPlatforms);
    }

    private List<Target> ofPlatforms() {
        var named = platforms.isEmpty()
                ? TargetTable.platforms().stream().map(Platform::named).toList()
                : platforms;
        return named.stream()
                .flatMap(platform -> platform.targets(resolutions, safeAreas, textColour))
                .toList();
    }
}
