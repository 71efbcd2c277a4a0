package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.object.ObjectStore.Listed;
import java.util.List;
import java.util.Optional;

/**
 * How far a comparison has come.
 *
 * @param listed the last key of the bucket, of whatever form; empty at the beginning
 * @param compared the last key up to which the database was read
 */
public record ComparedUntil(String listed, Optional<ObjectKey> compared) {

    public static final ComparedUntil NOTHING = new ComparedUntil("", Optional.empty());

    /** What {@link #toString()} wrote. */
    public static ComparedUntil parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? NOTHING
                : new ComparedUntil(text.substring(space + 1), ObjectKey.read(text.substring(0, space)));
    }

    ComparedUntil to(List<Listed> more, Optional<ObjectKey> until) {
        return new ComparedUntil(more.isEmpty() ? listed : more.getLast().path(), until.or(() -> compared));
    }

    @Override
    public String toString() {
        return compared.map(ObjectKey::path).orElse("-") + " " + listed;
    }
}
