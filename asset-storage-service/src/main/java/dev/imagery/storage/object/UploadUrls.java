package dev.imagery.storage.object;

import dev.imagery.starter.s3.S3Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signs URLs that take exactly one object: its length, type and digests are part of the signature. */
@Component
class UploadUrls {

    /** Objects never change under their key. */
    static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

    /** Made by every client of URL and body; many refuse to have them set. */
    private static final Set<String> IMPLIED = Set.of("host", "content-length");

    private final S3Presigner presigner;
    private final String bucket;
    private final UploadSettings settings;

    UploadUrls(S3Presigner presigner, S3Settings s3, UploadSettings settings) {
        this.presigner = presigner;
        this.bucket = s3.bucket();
        this.settings = settings;
    }

    Upload sign(UploadRequest.Item item) {
        PutObjectRequest put = PutObjectRequest.builder()
                .bucket(bucket)
                .key(item.key().path())
                .contentLength(item.bytes())
                .contentType(item.contentType())
                .contentMD5(item.md5())
                .cacheControl(CACHE_CONTROL)
                .checksumSHA256(item.key().digest().base64())
                .ifNoneMatch("*")
                .build();
        PresignedPutObjectRequest signed = presigner.presignPutObject(
                request -> request.signatureDuration(settings.expiry()).putObjectRequest(put));
        Map<String, String> headers = new TreeMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!IMPLIED.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        return Upload.missing(item.key(), URI.create(signed.url().toString()), headers, signed.expiration());
    }
}
