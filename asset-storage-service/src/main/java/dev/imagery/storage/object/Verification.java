package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Tombstones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Proves that objects are what their keys say. The store's own SHA-256 is proof; where the store keeps none, the object is read.
 * Each object is proved once; the ETag proves nothing.
 */
@Service
public class Verification {

    private final VerifiedObjects verified;
    private final Tombstones tombstones;
    private final LooseObjects loose;
    private final ObjectStore store;
    private final int parallelism;

    Verification(
            VerifiedObjects verified,
            Tombstones tombstones,
            LooseObjects loose,
            ObjectStore store,
            UploadSettings settings) {
        this.verified = verified;
        this.tombstones = tombstones;
        this.loose = loose;
        this.store = store;
        this.parallelism = settings.parallelism();
    }

    /** An object that somebody says is there, with its length. */
    public record Claim(ObjectKey key, long bytes) {}

    /** What came of a claim. */
    public sealed interface Finding {

        /** It is there, and right. */
        record Proved() implements Finding {}

        /** There is no such object. */
        record Missing() implements Finding {}

        /** Its bytes were taken down for good. */
        record Buried() implements Finding {}

        /** The object has another length. */
        record OtherLength(long bytes) implements Finding {}

        /** The object's bytes have another digest than its key says. */
        record OtherBytes(Sha256 digest) implements Finding {}
    }

    /**
     * One finding for each claim, in order. Not to be called in a database transaction. What is proved stays for as long as what is used
     * is kept.
     *
     * @throws ObjectGoingException where an object is being removed
     * @throws StoreUnavailableException where S3 is away
     */
    public List<Finding> verify(List<Claim> claims) {
        Set<Sha256> buried = tombstones.among(
                claims.stream().map(claim -> claim.key().digest()).toList());
        Map<ObjectKey, Long> known =
                verified.among(claims.stream().map(Claim::key).toList());
        loose.use(claims.stream()
                .filter(claim -> !known.containsKey(claim.key()))
                .filter(claim -> !buried.contains(claim.key().digest()))
                .map(claim -> new LooseObjects.Loose(claim.key(), claim.bytes()))
                .toList());
        return Parallel.map(parallelism, claims, claim -> {
            if (buried.contains(claim.key().digest())) {
                return new Finding.Buried();
            }
            Long bytes = known.get(claim.key());
            return bytes == null ? prove(claim) : compare(claim, bytes);
        });
    }

    private Finding prove(Claim claim) {
        Optional<ObjectStore.Stored> stored = store.head(claim.key())
                .flatMap(head -> head.digest() == null ? store.read(claim.key()) : Optional.of(head));
        if (stored.isEmpty()) {
            return new Finding.Missing();
        }
        Sha256 digest = stored.get().digest();
        if (digest != null && !digest.equals(claim.key().digest())) {
            return new Finding.OtherBytes(digest);
        }
        verified.add(claim.key(), stored.get().bytes());
        return compare(claim, stored.get().bytes());
    }

    private static Finding compare(Claim claim, long bytes) {
        return bytes == claim.bytes() ? new Finding.Proved() : new Finding.OtherLength(bytes);
    }
}
