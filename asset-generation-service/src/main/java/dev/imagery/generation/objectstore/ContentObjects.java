package dev.imagery.generation.objectstore;

import dev.imagery.starter.s3.FinalRemoval;
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
    private final FinalRemoval removal;

    ContentObjects(S3Client s3, S3Settings settings, FinalRemoval removal) {
        this.s3 = s3;
        this.bucket = settings.bucket();
        this.removal = removal;
    }

    /** Keeps the bytes, whose address it is. Again does no harm. */
    public void put(ContentAddress address, String mediaType, byte[] bytes) {
        s3.putObject(
                request -> request.bucket(bucket).key(address.key()).contentType(mediaType),
                RequestBody.fromBytes(bytes));
    }

    /** Removes the bytes for good, in all versions that the store may have. */
    public FinalRemoval.Outcome remove(ContentAddress address) {
        return removal.remove(address.key());
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
