package dev.imagery.storage.object;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
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
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

@RestController
@ConditionalOnProperty("imagery.delivery.read-through")
@Tag(name = "delivery")
class AssetDeliveryController {

    private final ObjectStore store;

    AssetDeliveryController(ObjectStore store) {
        this.store = store;
    }

    @GetMapping("/assets/{digest:[0-9a-f]{64}}.{extension:[a-z0-9]+}")
    @Operation(
            summary = "Deliver an object",
            description = "For where there is no CDN. Cached for ever; answers ranges and conditional requests.")
    ResponseEntity<InputStreamResource> deliver(
            @PathVariable String digest,
            @PathVariable String extension,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable List<String> ifNoneMatch,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        ObjectKey key = new ObjectKey(
                new Sha256(digest), Encoding.withExtension(extension).orElseThrow(() -> none(digest, extension)));
        String etag = '"' + digest + '"';
        if (ifNoneMatch != null && ifNoneMatch.stream().anyMatch(tag -> matches(tag, etag))) {
            return immutable(ResponseEntity.status(HttpStatus.NOT_MODIFIED), etag)
                    .build();
        }
        Optional<String> wanted = ByteRange.wanted(range, ifRange, etag);
        ResponseInputStream<GetObjectResponse> object =
                store.open(key, wanted.orElse(null)).orElseThrow(() -> none(digest, extension));
        return answer(key, etag, object.response(), object);
    }

    private static ResponseEntity<InputStreamResource> answer(
            ObjectKey key, String etag, GetObjectResponse object, InputStream bytes) {
        String part = object.contentRange();
        ResponseEntity.BodyBuilder answer = immutable(
                        ResponseEntity.status(part == null ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT), etag)
                .contentType(MediaType.parseMediaType(key.encoding().mediaType()))
                .contentLength(object.contentLength());
        if (part != null) {
            answer.header(HttpHeaders.CONTENT_RANGE, part);
        }
        return answer.body(new InputStreamResource(bytes));
    }

    private static ResponseEntity.BodyBuilder immutable(ResponseEntity.BodyBuilder answer, String etag) {
        return answer.eTag(etag)
                .header(HttpHeaders.CACHE_CONTROL, UploadUrls.CACHE_CONTROL)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static boolean matches(String tag, String etag) {
        return tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag);
    }

    private static ProblemException none(String digest, String extension) {
        return ProblemException.notFound("There is no object " + digest + "." + extension);
    }
}
