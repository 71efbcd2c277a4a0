package dev.imagery.dsl.expansion;

import static java.util.stream.Collectors.groupingBy;

import dev.imagery.dsl.overlay.LegibleGradient;
import dev.imagery.dsl.overlay.PageText;
import dev.imagery.dsl.placement.Placing;
import dev.imagery.dsl.placement.RankedTitle;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Targets that one composition serves: they have one aspect, no two encodings of one size, and text on the same areas where that matters. */
final class Canvas {

    private final List<Target> targets;
    private final List<Output> outputs;
    private final Recipe recipe;
    private final Placing placing;
    private final Map<List<Long>, CanvasPlacement> placements = new ConcurrentHashMap<>();

    private Canvas(Recipe recipe, List<Target> targets) {
        this.targets = targets;
        this.outputs = targets.stream()
                .flatMap(target -> outputs(recipe, target))
                .sorted()
                .distinct()
                .toList();
        this.recipe = recipe;
        this.placing = Placing.on(
                recipe.design().slots(),
                recipe.design().scene(outputs.getLast().size()),
                targets.getFirst().safeAreas());
    }

    private static Stream<Output> outputs(Recipe recipe, Target target) {
        return recipe.encodings().of(target).entrySet().stream()
                .map(encoding -> new Output(encoding.getKey(), encoding.getValue(), target.size()));
    }

    private record Group(Size aspect, PageText text, int sharing) {}

    static List<Canvas> of(Recipe recipe) {
        boolean areasMatter = recipe.titles().selection().pin().stream()
                .anyMatch(pin -> pin.leastVisible().isPresent());
        boolean textMatters = recipe.overlays().stream().anyMatch(LegibleGradient.class::isInstance);
        return recipe.targets().stream()
                .collect(groupingBy(
                        target -> new Group(
                                target.size().aspect(),
                                new PageText(
                                        textMatters ? target.textColour() : "",
                                        areasMatter || textMatters ? target.safeAreas() : List.of()),
                                recipe.encodings().sharing(target, recipe.targets())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(targets -> new Canvas(
                        recipe,
                        targets.stream()
                                .sorted(Comparator.comparing(Target::size))
                                .toList()))
                .toList();
    }

    List<Target> targets() {
        return targets;
    }

    /** What the page puts over the picture; only where that matters it is the same for all targets. */
    PageText text() {
        return new PageText(targets.getFirst().textColour(), targets.getFirst().safeAreas());
    }

    List<Output> outputs() {
        return outputs;
    }

    /**
     * Which of the titles stands in each slot. The same titles stand the same in every market.
     *
     * @param titles by rank, at least one
     */
    CanvasPlacement place(List<StandingTitle> titles) {
        var ids = titles.stream().map(StandingTitle::id).toList();
        return placements.computeIfAbsent(ids, first -> placed(titles));
    }

    private CanvasPlacement placed(List<StandingTitle> titles) {
        var ranked = titles.stream()
                .map(title -> new RankedTitle(title.id(), title.chosen().title().franchise(), title.colour()))
                .toList();
        var rule = recipe.titles().rule();
        var placement = placing.place(ranked, recipe.titles().selection().pin(), rule);
        return CanvasPlacement.of(placement, rule);
    }
}
