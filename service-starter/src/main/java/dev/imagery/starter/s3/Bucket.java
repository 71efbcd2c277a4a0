package dev.imagery.starter.s3;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The bucket as it is found at start. */
record Bucket(S3Client s3, String name) {

    private static final Logger log = LoggerFactory.getLogger(Bucket.class);

    void createWhereMissing() {
        if (exists()) {
            return;
        }
        try {
            s3.createBucket(request -> request.bucket(name));
            log.info("Created the bucket {}", name);
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException ready) {
            log.debug("Another instance created the bucket {} first", name, ready);
        }
    }

    private boolean exists() {
        try {
            s3.headBucket(request -> request.bucket(name));
            return true;
        } catch (NoSuchBucketException missing) {
            return false;
        }
    }
}
