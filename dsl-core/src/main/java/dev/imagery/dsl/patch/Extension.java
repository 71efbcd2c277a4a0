package dev.imagery.dsl.patch;

import static java.util.stream.Collectors.joining;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.shape.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recipe and those that it extends, each with the parts of the next over its own by JSON Merge Patch (RFC 7396). A name is never
 * inherited: two recipes of one name would make one group in turns.
 */
public final class Extension {

    /** The field of a recipe that names the stored recipe that it extends. */
    public static final String FIELD = "extends";

    /** How many recipes may stand above one. */
    public static final int LONGEST_CHAIN = 10;

    private static final String NAME = "name";

    private final StoredRecipes source;
    private final Optional<String> storedAs;
    private final List<ObjectNode> layers = new ArrayList<>();
    private final List<RecipeVersion> bases = new ArrayList<>();

    private Extension(StoredRecipes source, Optional<String> storedAs) {
        this.source = source;
        this.storedAs = storedAs;
    }

    /** Of a recipe that is not stored itself. */
    public static Resolution resolve(JsonNode recipe, StoredRecipes source) {
        return new Extension(source, Optional.empty()).resolve(recipe);
    }

    /**
     * Of a recipe that is stored, or is about to be: its name means this very text, unless a version is named.
     *
     * @param storedAs its name in the store
     */
    public static Resolution resolve(String storedAs, JsonNode recipe, StoredRecipes source) {
        return new Extension(source, Optional.of(storedAs)).resolve(recipe);
    }

    private Resolution resolve(JsonNode recipe) {
        if (!(recipe instanceof ObjectNode sent)) {
            return new Resolution.Resolved(recipe, List.of());
        }
        layers.add(sent);
        while (layers.getLast().has(FIELD)) {
            var faults = addBase(layers.getLast().get(FIELD));
            if (!faults.isEmpty()) {
                return new Resolution.Faulty(faults);
            }
        }
        return new Resolution.Resolved(merged(), bases);
    }

    private JsonNode merged() {
        JsonNode whole = layers.getLast().deepCopy();
        for (var layer : layers.reversed().subList(1, layers.size())) {
            whole = MergePatch.apply(whole, layer.deepCopy().without(FIELD));
        }
        return whole;
    }

    /** Answers what is wrong with the base, and otherwise adds it. */
    private List<Fault> addBase(JsonNode named) {
        var reading = Reading.begin();
        var base = BaseName.SHAPE.read(named, reading.at(FIELD));
        if (base.isEmpty()) {
            return reading.faults();
        }
        var name = base.get();
        if (bases.size() == LONGEST_CHAIN) {
            return fault(
                    "chain-too-long",
                    "at most " + LONGEST_CHAIN + " recipes above this one, and not " + chain(name.toString()));
        }
        if (name.version().isEmpty() && storedAs.filter(name.name()::equals).isPresent()) {
            return cycle(name);
        }
        return source.find(name.name(), name.version())
                .map(text -> add(text, name))
                .orElseGet(() -> unknown(name));
    }

    private List<Fault> add(StoredText text, BaseName name) {
        if (bases.contains(text.version())) {
            return cycle(name);
        }
        if (!(text.tree() instanceof ObjectNode tree)) {
            throw new IllegalStateException("the stored recipe " + text.version() + " is no object");
        }
        bases.add(text.version());
        layers.add(tree.without(NAME));
        return List.of();
    }

    private List<Fault> cycle(BaseName name) {
        return fault("cycle", "recipes that do not extend each other in a circle: " + chain(name.name()));
    }

    private List<Fault> unknown(BaseName name) {
        var newest = source.find(name.name(), OptionalInt.empty());
        return newest.map(text -> fault(
                        "unknown-version",
                        "a version of %s from 1 to %d%s"
                                .formatted(name.name(), text.version().version(), whereFrom(name))))
                .orElseGet(() -> fault(
                        "unknown-recipe",
                        "a recipe that is stored" + whereFrom(name),
                        bases.isEmpty() ? Nearest.to(name.name(), source.names()) : Optional.empty()));
    }

    /** What the reader of the recipe that was sent cannot see in it. */
    private String whereFrom(BaseName name) {
        return bases.isEmpty() ? "" : ": " + chain(name.toString());
    }

    private String chain(String last) {
        return Stream.of(storedAs.stream(), bases.stream().map(RecipeVersion::name), Stream.of(last))
                .flatMap(part -> part)
                .collect(joining(" → "));
    }

    private List<Fault> fault(String code, String expected) {
        return fault(code, expected, Optional.empty());
    }

    private List<Fault> fault(String code, String expected, Optional<String> suggestion) {
        var found = layers.getFirst().get(FIELD).toString();
        return List.of(new Fault("/" + FIELD, code, Optional.of(found), expected, suggestion));
    }
}
