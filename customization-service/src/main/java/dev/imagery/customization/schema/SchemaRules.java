package dev.imagery.customization.schema;

import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.schema.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a document has to be to be registered: a schema of draft 2020-12 that stands for itself and can be held against values fast. */
final class SchemaRules {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaSettings settings;
    private final MetaSchema metaSchema = new MetaSchema(DRAFT);

    SchemaRules(SchemaSettings settings) {
        this.settings = settings;
    }

    /** All that is wrong with the document. */
    List<Misfit> misfits(JsonDocument document) {
        JsonNode schema = document.tree();
        if (Depth.of(schema) > settings.maxDepth()) {
            return List.of(Depth.misfit(settings.maxDepth()));
        }
        List<Misfit> misfits = new ArrayList<>(metaSchema.misfits(schema));
        Map<String, Subschema> subschemas = Subschemas.of(schema);
        if (subschemas.size() > settings.maxSubschemas()) {
            misfits.add(new Misfit(
                    "",
                    "wrong-size",
                    "at most %,d schemas within it (imagery.schemas.max-subschemas)"
                            .formatted(settings.maxSubschemas()),
                    List.of()));
            return misfits;
        }
        subschemas.values().forEach(subschema -> keywords(subschema, misfits));
        misfits.addAll(References.misfits(subschemas));
        if (misfits.isEmpty()) {
            compile(schema, misfits);
        }
        return misfits;
    }

    /** What is left is, for example, a length that no text can have. */
    private void compile(JsonNode schema, List<Misfit> misfits) {
        try {
            new CompiledSchema(schema, settings);
        } catch (RuntimeException e) {
            misfits.add(new Misfit("", "malformed", "a schema that can be used: " + e.getMessage(), List.of()));
        }
    }

    private static void keywords(Subschema subschema, List<Misfit> misfits) {
        String draft = subschema.text("$schema");
        if (!draft.isEmpty() && !draft.equals(DRAFT) && !draft.equals(DRAFT + "#")) {
            misfits.add(new Misfit(subschema.pointer() + "/$schema", "unknown-value", DRAFT, List.of(DRAFT)));
        }
        if (!subschema.pointer().isEmpty() && subschema.node().has("$id")) {
            misfits.add(
                    new Misfit(subschema.pointer() + "/$id", "out-of-place", "an $id of the whole alone", List.of()));
        }
        if (subschema.node().path("pattern").isString()) {
            pattern(subschema.pointer() + "/pattern", subschema.text("pattern"), misfits);
        }
        for (String regex : subschema.node().path("patternProperties").propertyNames()) {
            pattern(subschema.pointer() + "/patternProperties/" + Subschemas.escaped(regex), regex, misfits);
        }
    }

    private static void pattern(String pointer, String regex, List<Misfit> misfits) {
        LinearPattern.problem(regex)
                .ifPresent(expected -> misfits.add(new Misfit(pointer, "malformed", expected, List.of())));
    }
}
