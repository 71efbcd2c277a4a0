package dev.imagery.dsl.recipe;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignType;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.encoding.EncodingRules;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.market.Markets;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.target.Targets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a recipe whose {@code extends} is resolved. The parameters of its design stand beside its other fields, as in the
 * article.
 */
final class RecipeShape implements Shape<Recipe> {

    static final RecipeShape INSTANCE = new RecipeShape();

    private static final String TYPE = "type";

    private final ObjectShape<Recipe> common = ObjectShape.<Recipe>of(
                    "What every market should see.",
                    parts -> {
                        throw new IllegalStateException("a recipe is made with its design");
                    },
                    RecipeFields.ALL)
            .checked(RecipeChecks::check);

    private RecipeShape() {}

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public Optional<Recipe> read(JsonNode node, Reading at) {
        if (!(node instanceof ObjectNode recipe)) {
            at.fault("wrong-type", node, "a recipe: an object with titleIds or titles, countries and type");
            return Optional.empty();
        }
        int before = at.faultCount();
        var type = type(recipe, at);
        var parts = common.readParts(recipe, at, parameters(type));
        var design = type.flatMap(found -> design(found, recipe, at));
        boolean faultless = at.faultCount() == before;
        var made = parts.flatMap(read -> design.filter(any -> faultless).map(drawn -> recipe(read, drawn)));
        Variants.check(recipe, at.faults().subList(before, at.faultCount()), at);
        return at.faultCount() == before ? made.map(read -> read.seenBy(Variants.of(read))) : Optional.empty();
    }

    /** The design that is named; where none is, that which seems to be meant, so that its parameters are looked at all the same. */
    private Optional<DesignType> type(ObjectNode recipe, Reading at) {
        var here = at.at(TYPE);
        var node = recipe.get(TYPE);
        var names = DesignTypes.names();
        var expected = names.size() == 1 ? names.iterator().next() : "one of " + String.join(", ", names);
        if (node == null) {
            here.fault("missing", "the name of a design: " + expected);
            return meant(recipe);
        }
        if (!node.isString()) {
            here.fault("wrong-type", node, "text: the name of a design: " + expected);
            return meant(recipe);
        }
        var type = DesignTypes.named(node.stringValue());
        if (type.isPresent()) {
            return type;
        }
        var nearest = Nearest.to(node.stringValue(), names);
        here.fault("unknown-design", node, expected, nearest);
        return nearest.flatMap(DesignTypes::named).or(() -> meant(recipe));
    }

    /** The first that knows all parameters that are stated. */
    private Optional<DesignType> meant(ObjectNode recipe) {
        var stated = new HashSet<>(recipe.propertyNames());
        common.fieldNames().forEach(stated::remove);
        stated.remove(TYPE);
        return DesignTypes.all().stream()
                .filter(type -> !stated.isEmpty() && type.shape().fieldNames().containsAll(stated))
                .findFirst();
    }

    /** The fields that the design reads; those of every design where it is not known which one is meant. */
    private static Set<String> parameters(Optional<DesignType> type) {
        var names = new LinkedHashSet<String>();
        names.add(TYPE);
        type.map(List::of)
                .orElseGet(() -> List.copyOf(DesignTypes.all()))
                .forEach(each -> names.addAll(each.shape().fieldNames()));
        return names;
    }

    private Optional<Design> design(DesignType type, ObjectNode recipe, Reading at) {
        var own = JsonNodeFactory.instance.objectNode();
        type.shape().fieldNames().stream().filter(recipe::has).forEach(name -> own.set(name, recipe.get(name)));
        return type.shape().read(own, at).map(design -> design);
    }

    private static Recipe recipe(Parts<Recipe> parts, Design design) {
        return new Recipe(
                new Header(
                        parts.get(RecipeFields.NAME),
                        parts.get(RecipeFields.DESCRIPTION),
                        parts.get(RecipeFields.PRECEDENCE)),
                new Titles(
                        parts.get(RecipeFields.TITLE_IDS),
                        parts.get(RecipeFields.TITLES),
                        parts.get(RecipeFields.PLACEMENT)),
                new Markets(
                        parts.get(RecipeFields.COUNTRIES),
                        parts.get(RecipeFields.LANGUAGES),
                        parts.get(RecipeFields.EXCLUDE_MARKETS)),
                new Targets(
                        parts.get(RecipeFields.PLATFORMS),
                        parts.get(RecipeFields.RESOLUTIONS),
                        parts.get(RecipeFields.SIZE),
                        parts.get(RecipeFields.SAFE_AREAS),
                        parts.get(RecipeFields.TEXT_COLOUR)),
                design,
                parts.get(RecipeFields.OVERLAYS),
                new EncodingRules(parts.get(RecipeFields.ENCODINGS)),
                parts.get(RecipeFields.FALLBACKS),
                parts.get(RecipeFields.EXPERIMENT),
                List.of(),
                parts.get(RecipeFields.SCHEDULE),
                parts.get(RecipeFields.PUBLISH));
    }

    @Override
    public ObjectNode write(Recipe recipe) {
        var object = common.write(recipe);
        object.setAll(DesignTypes.write(recipe.design()));
        return object;
    }

    @Override
    public ObjectNode schema() {
        return RecipeSchema.of(common);
    }
}
