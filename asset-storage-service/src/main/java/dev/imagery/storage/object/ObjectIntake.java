package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.LooseObjects.Loose;
import dev.imagery.storage.tombstone.Tombstones;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Takes objects from files whose bytes were seen to be what their keys say, and gives them out as streams. */
@Service
public class ObjectIntake {

    private final Tombstones tombstones;
    private final LooseObjects loose;
    private final VerifiedObjects verified;
    private final ObjectStore store;
    private final UploadSettings settings;

    ObjectIntake(
            Tombstones tombstones,
            LooseObjects loose,
            VerifiedObjects verified,
            ObjectStore store,
            UploadSettings settings) {
        this.tombstones = tombstones;
        this.loose = loose;
        this.verified = verified;
        this.store = store;
        this.settings = settings;
    }

    /** An object in a file. */
    public record Filed(ObjectKey key, long bytes, Path file) {}

    /** Those of the objects whose bytes were taken down for good, which are not to be put. */
    public Set<ObjectKey> buried(Collection<ObjectKey> keys) {
        Set<Sha256> buried =
                tombstones.among(keys.stream().map(ObjectKey::digest).toList());
        return keys.stream().filter(key -> buried.contains(key.digest())).collect(Collectors.toSet());
    }

    /** The largest object that is taken, in bytes. */
    public long largest() {
        return settings.maxObjectSize().toBytes();
    }

    /**
     * Puts those into the bucket that it lacks. Where no render holds them, they are kept as what is used is.
     *
     * @throws ObjectGoingException where one is being removed
     * @throws StoreUnavailableException where S3 is away
     */
    public void put(List<Filed> objects) {
        loose.use(objects.stream()
                .map(object -> new Loose(object.key(), object.bytes()))
                .toList());
        var known = verified.among(objects.stream().map(Filed::key).toList());
        List<Filed> lacking = objects.stream()
                .filter(object -> !known.containsKey(object.key()))
                .toList();
        Parallel.map(settings.parallelism(), lacking, object -> {
            store.put(object.key(), object.file());
            return object.key();
        });
    }

    /**
     * The bytes of an object.
     *
     * @throws IllegalStateException where it is not there
     */
    public InputStream open(ObjectKey key) {
        ResponseInputStream<GetObjectResponse> object =
                store.open(key, null).orElseThrow(() -> new IllegalStateException("there is no object " + key));
        return object;
    }
}
