package dev.imagery.generation.purge;

import dev.imagery.generation.catalog.PurgedArtwork;
import dev.imagery.generation.catalog.PurgedArtwork.Bytes;
import dev.imagery.generation.objectstore.ContentAddress;
import dev.imagery.generation.objectstore.ContentObjects;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.starter.s3.FinalRemoval.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes the bytes of purged artwork from the object store, and tells storage what came of it. */
@Component
class ArtworkRemoval {

    private static final Logger log = LoggerFactory.getLogger(ArtworkRemoval.class);

    /** As storage's receipt names it. */
    private static final String FOLLOWER = "asset-generation:catalogue";

    private final PurgedArtwork artwork;
    private final ContentObjects objects;
    private final AssetStorage storage;

    ArtworkRemoval(PurgedArtwork artwork, ContentObjects objects, AssetStorage storage) {
        this.artwork = artwork;
        this.objects = objects;
        this.storage = storage;
    }

    /** All that is there still; then tells of each purge of which there is news. */
    void removeAll() {
        artwork.unremoved().forEach(this::remove);
        for (var purge : artwork.unreported()) {
            storage.reportPurge(purge.purge(), FOLLOWER, purge.report());
            artwork.reported(purge);
        }
    }

    private void remove(Bytes bytes) {
        switch (objects.remove(ContentAddress.ofArtwork(bytes.digest(), bytes.format()))) {
            case Outcome.Gone gone -> artwork.removed(bytes);
            case Outcome.Left left -> {
                log.error("The artwork {} cannot be removed: {}", bytes.digest(), left.why());
                artwork.failed(bytes, left.why());
            }
        }
    }
}
