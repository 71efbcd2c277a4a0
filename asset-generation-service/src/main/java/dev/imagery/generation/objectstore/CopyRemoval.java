package dev.imagery.generation.objectstore;

import dev.imagery.rendering.artwork.PictureFormat;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Drops copies of artwork from this machine's disk. */
@Component
public class CopyRemoval {

    private final LocalCopies copies;

    CopyRemoval(LocalCopies copies) {
        this.copies = copies;
    }

    /**
     * Drops them whatever their format, and answers how many there were. A render that has one open goes on with it.
     *
     * @throws java.io.UncheckedIOException where one cannot be deleted
     */
    public int drop(Collection<String> digests) {
        int dropped = 0;
        for (var digest : digests) {
            for (var format : PictureFormat.values()) {
                dropped += copies.drop(ContentAddress.ofArtwork(digest, format)) ? 1 : 0;
            }
        }
        return dropped;
    }
}
