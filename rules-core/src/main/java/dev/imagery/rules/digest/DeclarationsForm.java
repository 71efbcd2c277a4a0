package dev.imagery.rules.digest;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The canonical form of what a set says besides its rules. */
final class DeclarationsForm {

    private final CanonicalForm out;

    DeclarationsForm(CanonicalForm out) {
        this.out = out;
    }

    void write(Declarations declarations) {
        out.kind('d');
        out.number(declarations.attributes().size());
        new TreeMap<>(declarations.attributes()).forEach(this::attribute);
        out.number(declarations.hierarchies().size());
        new TreeMap<>(declarations.hierarchies()).forEach(this::hierarchy);
        out.number(declarations.fallbacks().size());
        declarations.fallbacks().forEach(this::fallback);
        if (!declarations.experiments().isEmpty()) { // digests that were made before there were any stay what they are
            out.number(declarations.experiments().size());
            new TreeMap<>(declarations.experiments()).forEach(this::experiment);
        }
    }

    private void attribute(String name, Attribute attribute) {
        out.text(name);
        switch (attribute) {
            case Attribute.Typed typed -> out.text(typed.type().name());
            case Attribute.Listed listed -> {
                out.text("LISTED"); // which is no type's name
                out.number(listed.values().size());
                new TreeSet<>(listed.values()).forEach(out::text);
            }
        }
    }

    private void hierarchy(String attribute, Hierarchy hierarchy) {
        out.text(attribute);
        out.number(hierarchy.members().size());
        new TreeMap<>(hierarchy.members()).forEach(this::members);
    }

    private void members(String name, Set<String> members) {
        out.text(name);
        out.number(members.size());
        new TreeSet<>(members).forEach(out::text);
    }

    private void experiment(String attribute, Experiment experiment) {
        out.text(attribute);
        out.text(experiment.by());
        out.text(experiment.salt());
        out.number(experiment.sizes().size());
        experiment.sizes().forEach(sizes -> {
            out.number(sizes.size());
            new TreeMap<>(sizes).forEach((cell, size) -> {
                out.text(cell);
                out.number(size);
            });
        });
        out.number(experiment.forced().size());
        new TreeMap<>(experiment.forced()).forEach((value, cell) -> {
            out.text(value);
            out.text(cell);
        });
    }

    private void fallback(Fallback fallback) {
        out.text(fallback.attribute());
        switch (fallback) {
            case Nearest nearest -> {
                out.kind('n');
                out.number(nearest.values().size());
                nearest.values().forEach(out::text);
            }
            case Parents parents -> {
                out.kind('p');
                out.number(parents.parents().size());
                new TreeMap<>(parents.parents()).forEach((child, parent) -> {
                    out.text(child);
                    out.text(parent);
                });
            }
            case LocaleParents locale -> out.kind('l');
        }
    }
}
