package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where what tells which title a picture shows where is fetched: {@code hit-maps/<render key>.json}.
 *
 * @param renderKey of the picture, in whatever size
 */
public record HitMapKey(Sha256 renderKey) {

    /** The path below the address that objects are fetched from. */
    @JsonValue
    public String path() {
        return "hit-maps/" + renderKey.hex() + ".json";
    }
}
