package dev.imagery.storage.object;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.OutsideTransactions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket. Every method throws {@link StoreUnavailableException} where S3 is away. */
@Component
class ObjectStore {

    private static final Logger log = LoggerFactory.getLogger(ObjectStore.class);

    /** How many objects one call removes at most. */
    static final int MOST_REMOVED = 1000;

    /** For a call whose caller must know when it is over, whatever became of it. */
    private static final Duration LONGEST_REMOVAL = Duration.ofSeconds(30);

    private final S3Client s3;
    private final String bucket;

    ObjectStore(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    /**
     * What S3 says of an object.
     *
     * @param digest null where the store keeps no SHA-256
     */
    record Stored(long bytes, @Nullable Sha256 digest) {}

    Optional<Stored> head(ObjectKey key) {
        return found(() -> s3.headObject(
                        request -> request.bucket(bucket).key(key.path()).checksumMode(ChecksumMode.ENABLED)))
                .map(head -> new Stored(head.contentLength(), digest(head)));
    }

    /** Reads the object to know the digest of its bytes; empty where there is none. */
    Optional<Stored> read(ObjectKey key) {
        return open(key, null).map(object -> {
            try (object;
                    DigestInputStream bytes = new DigestInputStream(object, sha256())) {
                long length = bytes.transferTo(OutputStream.nullOutputStream());
                return new Stored(length, Sha256.of(bytes.getMessageDigest().digest()));
            } catch (IOException e) {
                throw new StoreUnavailableException(e);
            }
        });
    }

    /**
     * Opens the object for reading; empty where there is none.
     *
     * @param range as in the HTTP header {@code Range}, or null for all of it
     */
    Optional<ResponseInputStream<GetObjectResponse>> open(ObjectKey key, @Nullable String range) {
        return found(() ->
                s3.getObject(request -> request.bucket(bucket).key(key.path()).range(range)));
    }

    /** Puts an object that the bucket lacks; one that is there is left as it is. */
    void put(ObjectKey key, Path file) {
        try {
            call(() -> s3.putObject(
                    request -> request.bucket(bucket)
                            .key(key.path())
                            .contentType(key.encoding().mediaType())
                            .cacheControl(UploadUrls.CACHE_CONTROL)
                            .checksumSHA256(key.digest().base64())
                            .ifNoneMatch("*"),
                    RequestBody.fromFile(file)));
        } catch (S3Exception e) {
            if (e.statusCode() != HttpStatus.PRECONDITION_FAILED.value()) {
                throw e;
            }
        }
    }

    /** Removes objects, those too that are not there, and answers which are gone; why others are not is logged. */
    Set<ObjectKey> remove(List<ObjectKey> keys) {
        DeleteObjectsResponse answer = call(() -> s3.deleteObjects(request -> request.bucket(bucket)
                .delete(delete -> delete.quiet(true)
                        .objects(keys.stream()
                                .map(key -> ObjectIdentifier.builder()
                                        .key(key.path())
                                        .build())
                                .toList()))
                .overrideConfiguration(call -> call.apiCallTimeout(LONGEST_REMOVAL))));
        Set<ObjectKey> gone = new LinkedHashSet<>(keys);
        answer.errors().forEach(error -> {
            log.warn("{} was not removed: {} {}", error.key(), error.code(), error.message());
            gone.remove(ObjectKey.parse(error.key()));
        });
        return gone;
    }

    /**
     * An object as the bucket lists it.
     *
     * @param path its key, of whatever form
     */
    record Listed(String path, long bytes) {}

    /**
     * Objects below {@code assets/} in the order of their keys.
     *
     * @param after the key before the first one; empty: from the beginning
     */
    List<Listed> list(String after, int limit) {
        return call(() -> s3.listObjectsV2(request -> request.bucket(bucket)
                        .prefix(ObjectKey.PREFIX)
                        .startAfter(after.isEmpty() ? null : after)
                        .maxKeys(limit)))
                .contents()
                .stream()
                .map(object -> new Listed(object.key(), object.size()))
                .toList();
    }

    private static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call(call));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T call(Supplier<T> call) {
        OutsideTransactions.require();
        try {
            return call.get();
        } catch (S3Exception e) {
            throw e.statusCode() >= 500 || e.statusCode() == 429 ? new StoreUnavailableException(e) : e;
        } catch (SdkClientException e) {
            throw new StoreUnavailableException(e);
        }
    }

    /** A checksum of parts says nothing of the whole object; its form is {@code <base64>-<parts>}. */
    private static @Nullable Sha256 digest(HeadObjectResponse head) {
        String checksum = head.checksumSHA256();
        return checksum == null || checksum.contains("-")
                ? null
                : Sha256.of(Base64.getDecoder().decode(checksum));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
