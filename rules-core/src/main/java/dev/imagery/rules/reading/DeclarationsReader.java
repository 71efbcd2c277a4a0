package dev.imagery.rules.reading;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.AttributeType;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a set says besides its rules; for one document. */
final class DeclarationsReader {

    static final String ATTRIBUTES = "attributes";
    static final String HIERARCHIES = "hierarchies";
    static final String FALLBACKS = "fallbacks";
    static final String EXPERIMENTS = "experiments";

    private static final Map<String, AttributeType> TYPES = Stream.of(AttributeType.values())
            .collect(Collectors.toUnmodifiableMap(type -> type.name().toLowerCase(Locale.ROOT), type -> type));
    private static final String ONE_OF_THE_TYPES =
            "one of " + String.join(", ", TYPES.keySet().stream().sorted().toList());
    private static final String TYPE_OR_VALUES = ONE_OF_THE_TYPES + ", or an array of all values that it may have";

    private final RuleLimits limits;
    private final TextsReader texts;
    private Map<String, Attribute> attributes = Map.of();
    private Map<String, Hierarchy> hierarchies = Map.of();
    private List<Fallback> fallbacks = List.of();
    private Map<String, Experiment> experiments = Map.of();
    private boolean faulty;
    private @Nullable Place hierarchiesPlace;
    private @Nullable Place fallbacksPlace;
    private @Nullable Place experimentsPlace;

    DeclarationsReader(RuleLimits limits) {
        this.limits = limits;
        this.texts = new TextsReader(limits);
    }

    /** Whether there was a fault: then it cannot be told whether rules fit. */
    boolean isFaulty() {
        return faulty;
    }

    void attributes(Place place) {
        int before = place.faults().total();
        var read = new TreeMap<String, Attribute>();
        if (place.isObject("an object of types or values by attribute")
                && place.hasSize(0, limits.attributes(), ATTRIBUTES)) {
            for (String attribute : place.node().propertyNames()) {
                Place declared = place.child(attribute);
                if (declared != null && declared.isNamedWell(attribute)) {
                    attribute(declared).ifPresent(known -> read.put(attribute, known));
                }
            }
        }
        attributes = read;
        faulty |= place.faults().total() > before;
    }

    private Optional<Attribute> attribute(Place place) {
        if (place.node().isArray()) {
            return Optional.ofNullable(texts.list(place, 1, limits.alternatives()))
                    .map(Attribute.Listed::new);
        }
        return type(place).map(Attribute.Typed::new);
    }

    private Optional<AttributeType> type(Place place) {
        String name = place.text(1, limits.valueLength(), TYPE_OR_VALUES);
        AttributeType type = name == null ? null : TYPES.get(name);
        if (name != null && type == null) {
            place.unknown("unknown-value", name, TYPE_OR_VALUES, TYPES.keySet());
        }
        return Optional.ofNullable(type);
    }

    void hierarchies(Place place) {
        int before = place.faults().total();
        hierarchiesPlace = place;
        hierarchies = new HierarchyReader(limits).read(place);
        faulty |= place.faults().total() > before;
    }

    void fallbacks(Place place) {
        fallbacksPlace = place;
        fallbacks = new FallbackReader(limits).read(place);
    }

    void experiments(Place place) {
        int before = place.faults().total();
        experimentsPlace = place;
        experiments = new ExperimentReader(limits).read(place);
        faulty |= place.faults().total() > before;
    }

    /** All that was read, of use only if there was no fault. */
    Declarations all() {
        if (!attributes.isEmpty()) {
            var listed = new ListedValues(attributes, fallbacks);
            if (hierarchiesPlace != null) {
                hierarchiesPlace.children().forEach(listed::checkHierarchy);
                hierarchiesPlace.children().forEach(this::hierarchyIsOfAString);
            }
            if (fallbacksPlace != null) {
                fallbacksPlace.children().forEach(listed::checkFallback);
                fallbacksPlace.children().forEach(fallback -> isOfAString(fallback.child("attribute")));
            }
            if (experimentsPlace != null) {
                experimentsPlace.children().forEach(this::experimentIsOfStrings);
            }
        }
        return new Declarations(attributes, hierarchies, fallbacks, experiments);
    }

    private void hierarchyIsOfAString(Place hierarchy) {
        isOfAString(hierarchy.name(), hierarchy);
    }

    /** The cell itself need not be declared. */
    private void experimentIsOfStrings(Place experiment) {
        isOfAString(experiment.child("by"));
        if (attributes.containsKey(experiment.name())) {
            isOfAString(experiment.name(), experiment);
        }
    }

    private void isOfAString(@Nullable Place attribute) {
        if (attribute != null && attribute.node().isString()) {
            isOfAString(attribute.node().stringValue(), attribute);
        }
    }

    private void isOfAString(String attribute, Place place) {
        Set<String> declared = attributes.keySet();
        Attribute known = attributes.get(attribute);
        if (known == null) {
            place.unknown("unknown-attribute", attribute, "an attribute that the set declares", declared);
        } else if (known.type() != AttributeType.STRING) {
            place.fault("wrong-type", attribute, "an attribute that is a string");
        }
    }
}
