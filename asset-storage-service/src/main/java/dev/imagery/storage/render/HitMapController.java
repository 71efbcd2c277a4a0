package dev.imagery.storage.render;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "delivery")
class HitMapController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Tellings tellings;
    private final Tombstones tombstones;

    HitMapController(Tellings tellings, Tombstones tombstones) {
        this.tellings = tellings;
        this.tombstones = tombstones;
    }

    /** A page's script reads it, from wherever the page is. */
    @GetMapping(path = "/hit-maps/{renderKey:[0-9a-f]{64}}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Deliver a hit map",
            description =
                    "Which title a picture shows where, in fractions of its width and height, so that it holds for all of its sizes."
                            + " Cached for ever; answers conditional requests, and scripts of any origin. 404 where the render is not known or has"
                            + " none, 410 where it was taken down for good.")
    ResponseEntity<HitMap> deliver(@PathVariable String renderKey) {
        Sha256 key = new Sha256(renderKey);
        if (!tombstones.purgedAt(List.of(key)).isEmpty()) {
            throw Purged.problem("The render was taken down for good", List.of());
        }
        HitMap map = tellings.hitMap(key)
                .orElseThrow(() -> ProblemException.notFound("There is no hit map " + new HitMapKey(key).path()));
        return ResponseEntity.ok()
                .eTag('"' + renderKey + '"')
                .cacheControl(KEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("X-Content-Type-Options", "nosniff")
                .body(map);
    }
}
