package dev.imagery.generation.objectstore;

import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.rendering.FontSource;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Fonts for renders, from S3 by way of this machine's disk, where they lie beside the artwork. */
@Component
class FontCache implements FontSource {

    private final LocalCopies copies;

    FontCache(LocalCopies copies) {
        this.copies = copies;
    }

    @Override
    public Path fetch(PlacedFont font) {
        var digest = font.digest();
        return copies.fetch(
                ContentAddress.ofFont(digest), "The font " + digest + " of " + font.family() + " " + font.weight());
    }
}
