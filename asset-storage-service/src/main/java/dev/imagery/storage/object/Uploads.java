package dev.imagery.storage.object;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Tells which objects are there and where the others are to be uploaded. */
@Service
class Uploads {

    private final VerifiedObjects verified;
    private final Tombstones tombstones;
    private final LooseObjects loose;
    private final ObjectStore store;
    private final UploadUrls urls;
    private final UploadSettings settings;

    Uploads(
            VerifiedObjects verified,
            Tombstones tombstones,
            LooseObjects loose,
            ObjectStore store,
            UploadUrls urls,
            UploadSettings settings) {
        this.verified = verified;
        this.tombstones = tombstones;
        this.loose = loose;
        this.store = store;
        this.urls = urls;
        this.settings = settings;
    }

    /**
     * @throws ProblemException 422 with every fault of the objects; 410 with each that was purged
     * @throws ObjectGoingException where one of them is being removed
     * @throws StoreUnavailableException where S3 is away
     */
    List<Upload> of(List<UploadRequest.Item> items) {
        List<Fault> faults = faults(items);
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-upload", "The upload", faults);
        }
        Purged.refuse(purged(items));
        loose.use(items.stream()
                .map(item -> new LooseObjects.Loose(item.key(), item.bytes()))
                .toList());
        Map<ObjectKey, Long> known =
                verified.among(items.stream().map(UploadRequest.Item::key).toList());
        return Parallel.map(settings.parallelism(), items, item -> upload(item, known));
    }

    /** An object of another length is damaged: the upload will say 412, and recording its render what is wrong. */
    private Upload upload(UploadRequest.Item item, Map<ObjectKey, Long> known) {
        boolean present = known.containsKey(item.key())
                || store.head(item.key())
                        .filter(stored -> stored.bytes() == item.bytes())
                        .isPresent();
        return present ? Upload.present(item.key()) : urls.sign(item);
    }

    private List<Fault> purged(List<UploadRequest.Item> items) {
        Set<Sha256> buried =
                tombstones.among(items.stream().map(item -> item.key().digest()).toList());
        return IntStream.range(0, items.size())
                .filter(i -> buried.contains(items.get(i).key().digest()))
                .mapToObj(i ->
                        Purged.object("/objects/" + i + "/key", items.get(i).key()))
                .toList();
    }

    private List<Fault> faults(List<UploadRequest.Item> items) {
        long limit = settings.maxObjectSize().toBytes();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UploadRequest.Item item = items.get(i);
            String mediaType = item.key().encoding().mediaType();
            if (!item.contentType().equals(mediaType)) {
                faults.add(Fault.of("/objects/" + i + "/contentType", "mismatch", item.contentType(), mediaType));
            }
            if (item.bytes() > limit) {
                String expected = "at most " + limit + " (imagery.uploads.max-object-size)";
                faults.add(Fault.of("/objects/" + i + "/bytes", "out-of-range", item.bytes(), expected));
            }
        }
        return faults;
    }
}
