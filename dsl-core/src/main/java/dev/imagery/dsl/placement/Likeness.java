package dev.imagery.dsl.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Which titles should not stand side by side. Titles are known by their ranks, from 0. */
final class Likeness {

    private static final int NONE = -1;

    private final int[] franchises;
    private final List<Optional<Lab>> colours;

    Likeness(List<RankedTitle> titles) {
        var numbers = new HashMap<String, Integer>();
        this.franchises = titles.stream()
                .mapToInt(title -> title.franchise()
                        .map(name -> numbers.computeIfAbsent(name, _ -> numbers.size()))
                        .orElse(NONE))
                .toArray();
        this.colours = titles.stream()
                .map(title -> title.dominantColour().map(Lab::of))
                .toList();
    }

    Optional<Lab> colour(int title) {
        return colours.get(title);
    }

    boolean areOfOneFranchise(int one, int other) {
        return franchises[one] != NONE && franchises[one] == franchises[other];
    }

    /** ΔE*ab; infinite where a colour is not known. */
    double difference(int one, int other) {
        var colour = colours.get(one);
        var otherColour = colours.get(other);
        return colour.isPresent() && otherColour.isPresent()
                ? colour.get().differenceFrom(otherColour.get())
                : Double.POSITIVE_INFINITY;
    }

    boolean areAlike(int one, int other) {
        return areOfOneFranchise(one, other) || difference(one, other) < Lab.NEARLY_THE_SAME;
    }
}
