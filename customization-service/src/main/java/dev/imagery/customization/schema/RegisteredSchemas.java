package dev.imagery.customization.schema;

import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.schema.SchemaLookup;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The schemas for one document, in which a name means the same version everywhere; each is asked for once. */
final class RegisteredSchemas implements Schemas {

    private static final String CODE = "unknown-schema";

    /** More than anyone registers; only a misspelt name is looked for among them. */
    private static final int MOST_NAMES = 10_000;

    private final SchemaTable table;
    private final CompiledSchemas compiled;
    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<SchemaVersion, SchemaLookup> found = new HashMap<>();
    private @Nullable List<String> names;

    RegisteredSchemas(SchemaTable table, CompiledSchemas compiled) {
        this.table = table;
        this.compiled = compiled;
    }

    @Override
    public SchemaLookup find(String name, OptionalInt version) {
        int last = newest.computeIfAbsent(name, table::newestVersion);
        if (last == 0) {
            return new SchemaLookup.Missing(CODE, "a registered schema", names());
        }
        var wanted = new SchemaVersion(name, version.orElse(last));
        if (wanted.version() > last) {
            return new SchemaLookup.Missing(
                    CODE,
                    "a version of the schema " + name + ", of which the newest is " + last,
                    List.of(new SchemaVersion(name, last).toString()));
        }
        return found.computeIfAbsent(wanted, kept -> new SchemaLookup.Found(kept.version(), compiled.get(kept)));
    }

    private List<String> names() {
        List<String> known = names;
        if (known == null) {
            known = table.names(MOST_NAMES);
            names = known;
        }
        return known;
    }
}
