package dev.imagery.orchestration.asset;

import java.util.List;

/** Assets for tests. */
final class Assets {

    private Assets() {}

    static AssetReference of(Rendition... renditions) {
        return new AssetReference(List.of(renditions), null, null, null, null, List.of(), null, null);
    }

    /** A file of 16:9. */
    static Rendition wide(String encoding, int width) {
        return new Rendition(encoding, width, width * 9 / 16, "assets/" + width + "." + encoding);
    }
}
