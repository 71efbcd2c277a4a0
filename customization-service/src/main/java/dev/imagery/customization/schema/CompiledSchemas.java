package dev.imagery.customization.schema;

import dev.imagery.rules.model.SchemaVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Versions that were used lately, ready to be held against values; a version never changes. */
@Component
class CompiledSchemas {

    /** Of up to some megabytes each. */
    private static final int MOST = 200;

    private final SchemaTable table;
    private final SchemaSettings settings;
    private final Map<SchemaVersion, CompiledSchema> used = Collections.synchronizedMap(new Used());

    CompiledSchemas(SchemaTable table, SchemaSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** A version that is there. */
    CompiledSchema get(SchemaVersion version) {
        CompiledSchema known = used.get(version);
        if (known != null) {
            return known;
        }
        var compiled =
                new CompiledSchema(table.find(version).orElseThrow().document().tree(), settings);
        used.put(version, compiled);
        return compiled;
    }

    /** Forgets what was not used for longest. */
    private static final class Used extends LinkedHashMap<SchemaVersion, CompiledSchema> {

        private static final long serialVersionUID = 1L;

        Used() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SchemaVersion, CompiledSchema> eldest) {
            return size() > MOST;
        }
    }
}
