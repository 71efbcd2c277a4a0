package dev.imagery.orchestration.asset;

import java.net.URI;
import java.util.Optional;

/** Composes URLs of assets, so that the CDN moves by one setting and no rule is rewritten. */
public final class AssetUrls {

    private final String base;

    /** @param base the CDN's address, with or without a slash at its end */
    public AssetUrls(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** The URL of the rendition for a client that told nothing of itself; empty where the asset has none for it. */
    public Optional<String> of(AssetReference asset) {
        return RenditionChoice.UNTOLD.of(asset).map(rendition -> base + "/" + rendition.key());
    }
}
