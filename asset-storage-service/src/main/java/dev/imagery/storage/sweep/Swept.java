package dev.imagery.storage.sweep;

/**
 * How much was taken away.
 *
 * @param versions that expired; their assets go after them
 * @param bytes of the objects
 */
public record Swept(long versions, long assets, long renders, long objects, long bytes) {

    public static final Swept NOTHING = new Swept(0, 0, 0, 0, 0);

    public static Swept versions(long count) {
        return new Swept(count, 0, 0, 0, 0);
    }

    public static Swept assets(long count) {
        return new Swept(0, count, 0, 0, 0);
    }

    public static Swept renders(long count) {
        return new Swept(0, 0, count, 0, 0);
    }

    public static Swept objects(long count, long bytes) {
        return new Swept(0, 0, 0, count, bytes);
    }

    public Swept plus(Swept other) {
        return new Swept(
                versions + other.versions,
                assets + other.assets,
                renders + other.renders,
                objects + other.objects,
                bytes + other.bytes);
    }
}
