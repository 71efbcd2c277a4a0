package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an object is kept: {@code assets/<sha256 of its bytes>.<extension>}. The bytes behind a key never change.
 *
 * @param digest of the object's bytes
 * @param encoding of the picture
 */
public record ObjectKey(Sha256 digest, Encoding encoding) {

    private static final Pattern KEY = Pattern.compile("assets/([0-9a-f]{64})\\.([a-z0-9]+)");

    /** @throws IllegalArgumentException where {@code key} is not of that form or its extension is not known */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObjectKey parse(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw malformed();
        }
        Encoding encoding = Encoding.withExtension(matcher.group(2)).orElseThrow(ObjectKey::malformed);
        return new ObjectKey(new Sha256(matcher.group(1)), encoding);
    }

    /** The key as S3 and URLs write it. */
    @JsonValue
    public String path() {
        return "assets/" + digest.hex() + "." + encoding.extension();
    }

    @Override
    public String toString() {
        return path();
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("assets/<sha256>.<jpg, webp, avif or png>");
    }
}
