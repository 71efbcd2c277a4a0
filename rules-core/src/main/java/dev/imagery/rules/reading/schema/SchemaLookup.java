package dev.imagery.rules.reading.schema;

import java.util.Collection;
import java.util.List;

/** What came of looking for a schema. */
public sealed interface SchemaLookup {

    /**
     * It is there.
     *
     * @param version the one asked for, or the newest
     */
    record Found(int version, SchemaCheck check) implements SchemaLookup {}

    /**
     * There is none.
     *
     * @param code of the fault
     * @param expected what would have been right, in words
     * @param known texts of which one may have been meant
     */
    record Missing(String code, String expected, Collection<String> known) implements SchemaLookup {

        public Missing {
            known = List.copyOf(known);
        }

        static Missing of(String code, String expected) {
            return new Missing(code, expected, List.of());
        }
    }
}
