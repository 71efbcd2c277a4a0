package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.ObjectStore.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Compares the bucket with what the database says of it, both in the order of their keys and a page at a time. What happens meanwhile
 * is no difference: each is looked at once more before it is told.
 */
@Service
public class BucketComparison {

    private final ObjectStore store;
    private final ObjectLedger ledger;
    private final int page;
    private final int parallelism;

    @Autowired
    BucketComparison(ObjectStore store, ObjectLedger ledger, UploadSettings settings) {
        this(store, ledger, ObjectStore.MOST_REMOVED, settings.parallelism());
    }

    BucketComparison(ObjectStore store, ObjectLedger ledger, int page, int parallelism) {
        this.store = store;
        this.ledger = ledger;
        this.page = page;
        this.parallelism = parallelism;
    }

    /** What is not as it should be with an object. */
    public sealed interface Difference {

        /** The database knows it, and it is not there. */
        record Missing(ObjectKey key) implements Difference {}

        /** It has another length than the database says. */
        record OtherLength(ObjectKey key, long expected, long found) implements Difference {}

        /** Its bytes are others than its key says. */
        record OtherBytes(ObjectKey key, Sha256 found) implements Difference {}

        /** Nothing holds it, and it is not on the list of what is swept. */
        record Unlisted(ObjectKey key, long bytes) implements Difference {}

        /** It was taken down for good, and is there again. */
        record Returned(ObjectKey key, long bytes) implements Difference {}

        /** It is below {@code assets/} and none of ours. */
        record Foreign(String path) implements Difference {}
    }

    /**
     * What came of a page.
     *
     * @param last where the next page begins; empty at the end
     * @param looked how many objects were compared
     */
    public record Portion(Optional<ComparedUntil> last, int looked, List<Difference> differences) {}

    /** @param read whether to read every object, to see that its bytes are what its key says */
    public Portion next(ComparedUntil after, boolean read) {
        List<Listed> listed = store.list(after.listed(), page);
        Optional<ObjectKey> end = listed.size() < page ? Optional.empty() : lastKey(listed);
        List<ObjectLedger.Entry> known =
                listed.size() == page && end.isEmpty() ? List.of() : ledger.between(after.compared(), end, page);
        Optional<ObjectKey> until =
                known.size() < page ? end : Optional.of(known.getLast().key());
        List<Listed> compared = listed.stream()
                .filter(object ->
                        until.isEmpty() || object.path().compareTo(until.get().path()) <= 0 || end.equals(until))
                .toList();
        boolean ended = listed.size() < page && known.size() < page;
        return new Portion(
                ended ? Optional.empty() : Optional.of(after.to(compared, until)),
                Math.max(compared.size(), known.size()),
                differences(compared, known, read));
    }

    private List<Difference> differences(List<Listed> listed, List<ObjectLedger.Entry> known, boolean read) {
        List<Difference> all = new ArrayList<>();
        Map<ObjectKey, Long> there = new LinkedHashMap<>();
        for (Listed object : listed) {
            ObjectKey.read(object.path())
                    .ifPresentOrElse(
                            key -> there.put(key, object.bytes()),
                            () -> all.add(new Difference.Foreign(object.path())));
        }
        Parallel.map(parallelism, known, entry -> ofKnown(entry, there.get(entry.key()), read))
                .forEach(difference -> difference.ifPresent(all::add));
        Set<ObjectKey> keys = known.stream().map(ObjectLedger.Entry::key).collect(Collectors.toSet());
        List<ObjectKey> others =
                there.keySet().stream().filter(key -> !keys.contains(key)).toList();
        others.stream()
                .filter(ledger.returned(others)::contains)
                .filter(key -> store.head(key).isPresent())
                .forEach(key -> all.add(new Difference.Returned(key, there.getOrDefault(key, 0L))));
        ledger.unlisted(others).stream()
                .filter(key -> store.head(key).isPresent())
                .forEach(key -> all.add(new Difference.Unlisted(key, there.getOrDefault(key, 0L))));
        return all;
    }

    private Optional<Difference> ofKnown(ObjectLedger.Entry entry, @Nullable Long listed, boolean read) {
        if (read || listed == null || listed != entry.bytes()) {
            Optional<Difference> found = look(entry, read);
            if (found.isPresent()) {
                return found.filter(difference -> ledger.knows(entry.key()));
            }
        }
        return entry.loose() ? Optional.of(new Difference.Unlisted(entry.key(), entry.bytes())) : Optional.empty();
    }

    private Optional<Difference> look(ObjectLedger.Entry entry, boolean read) {
        Optional<ObjectStore.Stored> stored = read ? store.read(entry.key()) : store.head(entry.key());
        if (stored.isEmpty()) {
            return Optional.of(new Difference.Missing(entry.key()));
        }
        Sha256 digest = stored.get().digest();
        if (stored.get().bytes() != entry.bytes()) {
            return Optional.of(new Difference.OtherLength(
                    entry.key(), entry.bytes(), stored.get().bytes()));
        }
        return digest == null || digest.equals(entry.key().digest())
                ? Optional.empty()
                : Optional.of(new Difference.OtherBytes(entry.key(), digest));
    }

    private static Optional<ObjectKey> lastKey(List<Listed> listed) {
        return listed.reversed().stream()
                .flatMap(object -> ObjectKey.read(object.path()).stream())
                .findFirst();
    }
}
