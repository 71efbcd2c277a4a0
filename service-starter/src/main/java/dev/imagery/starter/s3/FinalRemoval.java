package dev.imagery.starter.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Removes objects so that nothing of them is left: every version and every delete marker where the store keeps versions. What it says is
 * gone was looked for again after it was removed.
 */
public final class FinalRemoval {

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Client s3;
    private final String bucket;

    public FinalRemoval(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** What an object was looked for by, after it was removed. */
    public enum Look {
        /** The list of its versions, which is empty. */
        VERSIONS,
        /** The object itself, which is not there; the store cannot list versions. */
        OBJECT
    }

    /** What came of an object. */
    public sealed interface Outcome {

        /**
         * Nothing of it is left.
         *
         * @param removed how many versions and delete markers were there; 0 where there was nothing
         */
        record Gone(int removed, Look look) implements Outcome {}

        /**
         * Something of it is left, or nobody can tell.
         *
         * @param removed how many versions and delete markers are gone all the same
         * @param why in the words of the store
         */
        record Left(int removed, String why) implements Outcome {}
    }

    /**
     * Removes an object; again does no harm. Not to be called in a database transaction.
     *
     * @throws software.amazon.awssdk.core.exception.SdkClientException where the store is away
     */
    public Outcome remove(String key) {
        int removed = 0;
        try {
            Optional<List<ObjectIdentifier>> versions = versions(key);
            if (versions.isEmpty()) {
                return removeOnly(key);
            }
            for (List<ObjectIdentifier> page = versions.get();
                    !page.isEmpty();
                    page = versions(key).orElseThrow()) {
                DeleteObjectsResponse answer = delete(page);
                removed += page.size() - answer.errors().size();
                if (!answer.errors().isEmpty()) {
                    return new Outcome.Left(removed, reason(answer));
                }
            }
            return new Outcome.Gone(removed, Look.VERSIONS);
        } catch (S3Exception e) {
            return new Outcome.Left(removed, reason(e));
        }
    }

    private Outcome removeOnly(String key) {
        int removed = isThere(key) ? 1 : 0;
        s3.deleteObject(request -> request.bucket(bucket).key(key));
        return isThere(key)
                ? new Outcome.Left(0, "it is there after it was removed")
                : new Outcome.Gone(removed, Look.OBJECT);
    }

    /** Some of them, while there are any; empty where the store cannot list versions. */
    private Optional<List<ObjectIdentifier>> versions(String key) {
        try {
            ListObjectVersionsResponse answer =
                    s3.listObjectVersions(request -> request.bucket(bucket).prefix(key));
            Stream<ObjectIdentifier> versions = answer.versions().stream()
                    .filter(version -> version.key().equals(key))
                    .map(version -> identifier(key, version.versionId()));
            Stream<ObjectIdentifier> markers = answer.deleteMarkers().stream()
                    .filter(marker -> marker.key().equals(key))
                    .map(marker -> identifier(key, marker.versionId()));
            return Optional.of(Stream.concat(versions, markers).toList());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_IMPLEMENTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ObjectIdentifier identifier(String key, @Nullable String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }

    private DeleteObjectsResponse delete(List<ObjectIdentifier> versions) {
        return s3.deleteObjects(request ->
                request.bucket(bucket).delete(delete -> delete.quiet(true).objects(new ArrayList<>(versions))));
    }

    private boolean isThere(String key) {
        try {
            s3.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private static String reason(DeleteObjectsResponse answer) {
        var error = answer.errors().getFirst();
        return error.code() + ": " + error.message();
    }

    private static String reason(S3Exception e) {
        return "HTTP " + e.statusCode() + ": "
                + (e.awsErrorDetails() == null
                        ? e.getMessage()
                        : e.awsErrorDetails().errorCode() + ", "
                                + e.awsErrorDetails().errorMessage());
    }
}
