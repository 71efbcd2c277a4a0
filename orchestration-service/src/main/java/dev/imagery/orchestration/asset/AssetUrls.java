package dev.imagery.orchestration.asset;

import java.net.URI;

/** Composes URLs of assets, so that the CDN moves by one setting and no rule is rewritten. */
public final class AssetUrls {

    private final String base;

    /** @param base the CDN's address, with or without a slash at its end */
    public AssetUrls(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** The URL of an object by its key. */
    public String of(String key) {
        return base + "/" + key;
    }
}
