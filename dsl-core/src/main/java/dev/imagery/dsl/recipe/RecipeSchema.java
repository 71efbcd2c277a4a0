package dev.imagery.dsl.recipe;

import dev.imagery.dsl.design.DesignType;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.patch.BaseName;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.shape.ObjectShape;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The language as JSON Schema 2020-12, made of the same declarations that recipes are read by. */
public final class RecipeSchema {

    /** The name that the schema goes by wherever it is kept. */
    public static final String ID = "urn:imagery:schema:recipe";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecipeSchema() {}

    /** The schema of a whole recipe, as an editor takes it. */
    public static ObjectNode schema() {
        return RecipeShape.INSTANCE.schema();
    }

    static ObjectNode of(ObjectShape<Recipe> common) {
        var schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID)
                .put("title", "Recipe")
                .put("description", common.description())
                .put("type", "object");
        var properties = schema.putObject("properties");
        properties.set(
                Extension.FIELD,
                BaseName.SHAPE
                        .schema()
                        .put(
                                "description",
                                "A stored recipe that this one extends, at its newest version or at one of its versions (base@3)."
                                        + " This recipe's parts override its own, by JSON Merge Patch (RFC 7396)."));
        properties.setAll(common.properties());
        properties.set("type", types());
        var byType = schema.putArray("allOf");
        DesignTypes.all().forEach(type -> byType.add(whenOf(type)));
        schema.setAll(whenOfTheBase());
        schema.set("anyOf", complete());
        return schema.put("unevaluatedProperties", false);
    }

    private static ObjectNode types() {
        var type = NODES.objectNode()
                .put("type", "string")
                .put("description", "The design: how titles become a picture. Its parameters stand beside it.");
        var names = type.putArray("enum");
        DesignTypes.names().forEach(names::add);
        return type;
    }

    /** What extends another recipe may leave out what that one says. */
    private static tools.jackson.databind.JsonNode complete() {
        var forms = NODES.arrayNode();
        forms.addObject().putArray("required").add(Extension.FIELD);
        forms.addObject().putArray("required").add("titleIds").add("countries").add("type");
        forms.addObject().putArray("required").add("titles").add("countries").add("type");
        return forms;
    }

    /** Where only the base says which design it is, parameters of any may be stated. */
    private static ObjectNode whenOfTheBase() {
        var rule = NODES.objectNode();
        rule.putObject("if").putObject("not").putArray("required").add("type");
        var forms = rule.putObject("then").putArray("anyOf");
        DesignTypes.all()
                .forEach(
                        type -> forms.addObject().set("properties", type.shape().properties()));
        return rule;
    }

    private static ObjectNode whenOf(DesignType type) {
        var rule = NODES.objectNode();
        var condition = rule.putObject("if");
        condition.putObject("properties").putObject("type").put("const", type.name());
        condition.putArray("required").add("type");
        rule.putObject("then").set("properties", type.shape().properties());
        return rule;
    }
}
