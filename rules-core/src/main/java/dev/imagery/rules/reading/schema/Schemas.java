package dev.imagery.rules.reading.schema;

import java.util.OptionalInt;

/** The registered schemas, as they are while one document is read. */
public interface Schemas {

    /**
     * Looks for a schema.
     *
     * @param name such as {@code hero-card}
     * @param version at least 1; empty for the newest
     */
    SchemaLookup find(String name, OptionalInt version);

    /** Of documents whose JSON is not held against anything, as that was done before, or has no meaning; they state every version. */
    static Schemas stated() {
        return (name, version) -> version.isPresent()
                ? new SchemaLookup.Found(version.getAsInt(), SchemaCheck.NONE)
                : SchemaLookup.Missing.of("malformed", "a schema with its version, such as hero-card@2");
    }

    /** Of a reader that has none. */
    static Schemas none() {
        return (name, version) -> SchemaLookup.Missing.of(
                "no-schemas",
                "a value of another type: the schemas of JSON are with a service, and there is none here");
    }
}
