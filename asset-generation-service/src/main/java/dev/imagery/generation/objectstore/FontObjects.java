package dev.imagery.generation.objectstore;

import dev.imagery.starter.s3.S3Settings;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Fonts in S3 at {@code fonts/<sha256>}. An object never changes. */
@Component
public class FontObjects {

    private final S3Client s3;
    private final String bucket;

    FontObjects(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    /** Keeps the bytes, whose SHA-256 the digest is. Again does no harm. */
    public void put(String digest, String mediaType, byte[] bytes) {
        s3.putObject(
                request -> request.bucket(bucket).key(key(digest)).contentType(mediaType),
                RequestBody.fromBytes(bytes));
    }

    /** The bytes, to be closed by the caller; empty where there are none. */
    public Optional<InputStream> open(String digest) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key(digest))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    static String key(String digest) {
        return "fonts/" + digest;
    }
}
