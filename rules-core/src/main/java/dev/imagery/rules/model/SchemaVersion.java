package dev.imagery.rules.model;

/**
 * One version of a registered schema; it always means the same.
 *
 * @param name such as {@code hero-card}
 * @param version at least 1
 */
public record SchemaVersion(String name, int version) {

    public SchemaVersion {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    /** As rules state it, such as {@code hero-card@2}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
