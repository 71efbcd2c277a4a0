package dev.imagery.dsl.design;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.TaggedShape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Every type of design that there is, in the alphabetical order of their names. */
public final class DesignTypes {

    private static final SequencedMap<String, DesignType> BY_NAME = find();

    private static final Map<Class<? extends Design>, String> NAMES =
            all().stream().collect(toUnmodifiableMap(DesignType::design, DesignType::name));

    /** A design with the field {@code type} that names it. */
    public static final TaggedShape<Design> SHAPE = new TaggedShape<>("type", "design", shapes(), DesignTypes::nameOf);

    private DesignTypes() {}

    public static Collection<DesignType> all() {
        return BY_NAME.values();
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Optional<DesignType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The parameters of a design in their shortest form, and its {@code type}. */
    public static ObjectNode write(Design design) {
        return (ObjectNode) SHAPE.write(design);
    }

    /** @throws IllegalStateException where the design's type is not registered */
    static String nameOf(Design design) {
        return Optional.ofNullable(NAMES.get(design.getClass()))
                .orElseThrow(() -> new IllegalStateException("no DesignType is registered for " + design.getClass()));
    }

    private static SequencedMap<String, DesignType> find() {
        var types = new LinkedHashMap<String, DesignType>();
        ServiceLoader.load(DesignType.class, DesignType.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(comparing(DesignType::name))
                .forEach(type -> types.put(type.name(), type));
        return types;
    }

    private static SequencedMap<String, ObjectShape<? extends Design>> shapes() {
        var shapes = new LinkedHashMap<String, ObjectShape<? extends Design>>();
        BY_NAME.forEach((name, type) -> shapes.put(name, type.shape()));
        return shapes;
    }
}
