package dev.imagery.generation.objectstore;

import dev.imagery.starter.s3.S3Settings;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Artwork and fonts in S3, each at the address that its bytes have. An object never changes. */
@Component
public class ContentObjects {

    private final S3Client s3;
    private final String bucket;

    ContentObjects(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    /** Keeps the bytes, whose address it is. Again does no harm. */
    public void put(ContentAddress address, String mediaType, byte[] bytes) {
        s3.putObject(
                request -> request.bucket(bucket).key(address.key()).contentType(mediaType),
                RequestBody.fromBytes(bytes));
    }

    /** The bytes, to be closed by the caller; empty where there are none. */
    public Optional<InputStream> open(ContentAddress address) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(address.key())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }
}
