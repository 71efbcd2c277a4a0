package dev.imagery.storage.object;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.ByteRanges.Selection;
import dev.imagery.storage.object.ByteRanges.Slice;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

@RestController
@RequestMapping("/assets/{digest:[0-9a-f]{64}}.{extension:[a-z0-9]+}")
@ConditionalOnProperty("imagery.delivery.read-through")
@Tag(name = "delivery")
class AssetDeliveryController {

    private final ObjectStore store;
    private final Tombstones tombstones;

    AssetDeliveryController(ObjectStore store, Tombstones tombstones) {
        this.store = store;
        this.tombstones = tombstones;
    }

    @GetMapping
    @Operation(
            summary = "Deliver an object",
            description = "For where there is no CDN. Cached for ever; answers ranges and conditional requests.")
    ResponseEntity<InputStreamResource> deliver(
            @PathVariable String digest,
            @PathVariable String extension,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable List<String> ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable List<String> ifNoneMatch,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        ObjectKey key = key(digest, extension);
        if (ifMatch == null && ifNoneMatch == null && range == null) {
            return whole(key);
        }
        long length = length(key);
        return switch (Precondition.of(ifMatch, ifNoneMatch, etag(key))) {
            case FAILED -> throw otherInMind();
            case NOT_MODIFIED -> immutable(HttpStatus.NOT_MODIFIED, key).build();
            case PASSED -> selected(key, length, ByteRanges.select(range, ifRange, etag(key), length));
        };
    }

    /** A range says nothing here: the RFC defines it for GET alone. */
    @RequestMapping(method = RequestMethod.HEAD)
    @Operation(summary = "Tell of an object what its delivery would")
    ResponseEntity<Void> tell(
            @PathVariable String digest,
            @PathVariable String extension,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable List<String> ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable List<String> ifNoneMatch) {
        ObjectKey key = key(digest, extension);
        long length = length(key);
        return switch (Precondition.of(ifMatch, ifNoneMatch, etag(key))) {
            case FAILED -> throw otherInMind();
            case NOT_MODIFIED -> immutable(HttpStatus.NOT_MODIFIED, key).build();
            case PASSED ->
                immutable(HttpStatus.OK, key)
                        .contentType(mediaType(key))
                        .contentLength(length)
                        .build();
        };
    }

    private ResponseEntity<InputStreamResource> selected(ObjectKey key, long length, Selection selection) {
        return switch (selection) {
            case Selection.Whole whole -> whole(key);
            case Selection.Parts parts
            when parts.slices().size() == 1 -> part(key, length, parts.slices().getFirst());
            case Selection.Parts parts -> parts(key, length, parts.slices());
            case Selection.None none -> throw new RangeNotSatisfiableException(length);
        };
    }

    private ResponseEntity<InputStreamResource> whole(ObjectKey key) {
        ResponseInputStream<GetObjectResponse> object = open(key, null);
        return immutable(HttpStatus.OK, key)
                .contentType(mediaType(key))
                .contentLength(object.response().contentLength())
                .body(new InputStreamResource(object));
    }

    private ResponseEntity<InputStreamResource> part(ObjectKey key, long length, Slice slice) {
        return immutable(HttpStatus.PARTIAL_CONTENT, key)
                .contentType(mediaType(key))
                .contentLength(slice.length())
                .header(HttpHeaders.CONTENT_RANGE, slice.contentRange(length))
                .body(new InputStreamResource(open(key, slice.range())));
    }

    private ResponseEntity<InputStreamResource> parts(ObjectKey key, long length, List<Slice> slices) {
        MultipartRanges multipart = new MultipartRanges(slices, key.encoding().mediaType(), length);
        InputStream body = multipart.body(slice -> open(key, slice.range()));
        return immutable(HttpStatus.PARTIAL_CONTENT, key)
                .contentType(MediaType.parseMediaType(multipart.contentType()))
                .contentLength(multipart.contentLength())
                .body(new InputStreamResource(body));
    }

    private ResponseInputStream<GetObjectResponse> open(ObjectKey key, @Nullable String range) {
        return store.open(key, range).orElseThrow(() -> none(key.path()));
    }

    private long length(ObjectKey key) {
        return store.head(key).orElseThrow(() -> none(key.path())).bytes();
    }

    private static ResponseEntity.BodyBuilder immutable(HttpStatus status, ObjectKey key) {
        return ResponseEntity.status(status)
                .eTag(etag(key))
                .header(HttpHeaders.CACHE_CONTROL, UploadUrls.CACHE_CONTROL)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String etag(ObjectKey key) {
        return '"' + key.digest().hex() + '"';
    }

    private static MediaType mediaType(ObjectKey key) {
        return MediaType.parseMediaType(key.encoding().mediaType());
    }

    private ObjectKey key(String digest, String extension) {
        Optional<Encoding> encoding = Encoding.withExtension(extension);
        ObjectKey key = new ObjectKey(
                new Sha256(digest), encoding.orElseThrow(() -> none(ObjectKey.PREFIX + digest + "." + extension)));
        if (tombstones.isOf(key)) {
            throw Purged.problem("The object was taken down for good", List.of());
        }
        return key;
    }

    private static ProblemException none(String path) {
        return ProblemException.notFound("There is no object " + path);
    }

    private static ProblemException otherInMind() {
        return ProblemException.of(
                HttpStatus.PRECONDITION_FAILED,
                "precondition-failed",
                "The object is another one than If-Match says",
                List.of());
    }
}
