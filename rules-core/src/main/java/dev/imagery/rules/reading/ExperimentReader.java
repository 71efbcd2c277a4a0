package dev.imagery.rules.reading;

import dev.imagery.rules.experiment.Experiment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads experiments by the attribute that is the cell: {@code {"tone": {"by": "visitor", "salt"?: "tone", "cells": {"bold": 25, "calm": 25},
 * "before"?: [{"bold": 10}], "forced"?: {"bold": ["tester"]}}}}.
 */
final class ExperimentReader {

    private static final Set<String> KNOWN = Set.of("by", "salt", "cells", "before", "forced");
    private static final String SIZES = "an object of percentages by cell";
    private static final String FORCED = "an object of values by cell";
    private static final int LONGEST_SALT = 64;
    static final int DECIMALS = 2;

    private final RuleLimits limits;
    private final TextsReader texts;

    ExperimentReader(RuleLimits limits) {
        this.limits = limits;
        this.texts = new TextsReader(limits);
    }

    Map<String, Experiment> read(Place place) {
        var experiments = new TreeMap<String, Experiment>();
        if (place.isObject("an object of experiments by attribute")
                && place.hasSize(0, limits.attributes(), "experiments")) {
            for (Place experiment : place.children()) {
                if (experiment.isNamedWell(experiment.name())) {
                    experiment(experiment).ifPresent(read -> experiments.put(experiment.name(), read));
                }
            }
            experiments.keySet().forEach(attribute -> isDealtByNoCell(place, attribute, experiments));
        }
        return experiments;
    }

    private static void isDealtByNoCell(Place place, String attribute, Map<String, Experiment> experiments) {
        Experiment experiment = experiments.get(attribute);
        Place read = place.child(attribute);
        if (experiment != null && read != null && experiments.containsKey(experiment.by())) {
            Place.alone(read.pointer() + "/by", place.faults())
                    .fault("unknown-attribute", experiment.by(), "an attribute that is no cell itself");
        }
    }

    private Optional<Experiment> experiment(Place place) {
        if (!place.isObject("an experiment")) {
            return Optional.empty();
        }
        int before = place.faults().total();
        place.knows(KNOWN);
        Place dealtBy = place.required("by", "the attribute whose values are dealt to the cells");
        String by = dealtBy == null ? null : dealtBy.text(1, limits.valueLength(), "the name of an attribute");
        Place salted = place.child("salt");
        String salt = salted == null ? place.name() : salted.text(1, LONGEST_SALT, "a string");
        List<Map<String, Integer>> sizes = history(place.child("before"));
        Place cells = place.required("cells", SIZES);
        Map<String, Integer> now = cells == null ? Map.of() : sizes(cells);
        sizes.add(now);
        Map<String, String> forced = forced(place.child("forced"), now.keySet());
        return place.faults().total() > before || by == null || salt == null
                ? Optional.empty()
                : Optional.of(new Experiment(by, salt, sizes, forced));
    }

    private List<Map<String, Integer>> history(@Nullable Place place) {
        var sizes = new ArrayList<Map<String, Integer>>();
        if (place != null && !place.node().isArray()) {
            place.wrongType("an array of the sizes that cells had before");
        } else if (place != null && place.hasSize(0, Experiment.MOST_SIZES - 1, "sizes")) {
            place.children().forEach(each -> sizes.add(sizes(each)));
        }
        return sizes;
    }

    private Map<String, Integer> sizes(Place place) {
        var sizes = new HashMap<String, Integer>();
        if (!place.isObject(SIZES) || !place.hasSize(1, limits.cells(), "cells")) {
            return sizes;
        }
        long total = 0;
        for (Place cell : place.children()) {
            Integer size = cell.isNameOfLength(limits.valueLength()) ? Percents.steps(cell, DECIMALS) : null;
            if (size != null) {
                sizes.put(cell.name(), size);
                total += size;
            }
        }
        if (total > Experiment.BUCKETS) {
            place.fault("out-of-range", Percents.percent((int) total, DECIMALS), "cells of at most 100 % together");
        }
        return sizes;
    }

    private Map<String, String> forced(@Nullable Place place, Set<String> cells) {
        var forced = new HashMap<String, String>();
        if (place == null || !place.isObject(FORCED)) {
            return forced;
        }
        for (Place cell : place.children()) {
            if (!cells.contains(cell.name())) {
                cell.unknown("unknown-name", cell.name(), "a cell of the experiment", cells);
            }
            if (!cell.node().isArray()) {
                cell.wrongType("an array of strings");
                continue;
            }
            Set<String> values = texts.list(cell, 1, limits.alternatives());
            for (String value : values == null ? Set.<String>of() : values) {
                String other = forced.putIfAbsent(value, cell.name());
                if (other != null) {
                    cell.fault("duplicate", value, "a value in one cell; it is in " + other + " too");
                }
            }
        }
        return forced;
    }
}
