package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.generation.objectstore.ArtworkObjects;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.picture.PictureFormat;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/titles/{id}/artwork/{language}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Artwork", description = "The titles' pictures, by language")
class ArtworkController {

    private final Titles titles;
    private final ArtworkCheck check;
    private final ArtworkObjects objects;
    private final ArtworkImport imports;
    private final ArtworkRows rows;

    ArtworkController(
            Titles titles, ArtworkCheck check, ArtworkObjects objects, ArtworkImport imports, ArtworkRows rows) {
        this.titles = titles;
        this.check = check;
        this.objects = objects;
        this.imports = imports;
        this.rows = rows;
    }

    @Schema(name = "KeptArtwork")
    record Kept(
            @Schema(description = "SHA-256 of the bytes") String digest,
            int width,
            int height,
            String mediaType,

            @Schema(description = "The catalogue's revision that brought it")
            long revision) {}

    @PutMapping(consumes = {"image/jpeg", "image/png", "image/webp"})
    @Operation(summary = "Put a title's artwork in a language, as bytes")
    Kept put(
            @PathVariable long id,
            @PathVariable String language,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            @RequestBody byte[] bytes) {
        var tag = canonical(language);
        titles.requireTitle(id);
        var declared = PictureFormat.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype())
                .orElseThrow();
        var picture = check.check(bytes, declared);
        var digest = FileDigest.sha256(bytes);
        objects.put(digest, picture.format(), bytes);
        var row = imports.put(
                id, tag, Artwork.of(digest, picture.format().mediaType(), picture.size(), ArtworkKind.POSTER, tag));
        return new Kept(
                digest,
                picture.size().width(),
                picture.size().height(),
                picture.format().mediaType(),
                row.fromRevision());
    }

    @GetMapping
    @Operation(summary = "The bytes of a title's artwork in a language")
    ResponseEntity<InputStreamResource> bytes(@PathVariable long id, @PathVariable String language) {
        var tag = canonical(language);
        var artwork = rows.current(id, tag)
                .map(ArtworkRow::artwork)
                .orElseThrow(() -> ProblemException.notFound("Title " + id + " has no artwork in " + tag));
        var format = PictureFormat.ofMediaType(artwork.mediaType()).orElseThrow();
        var bytes = objects.open(artwork.digest(), format)
                .orElseThrow(
                        () -> new IllegalStateException("artwork " + artwork.digest() + " has gone from the store"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(artwork.mediaType()))
                .eTag(artwork.digest())
                .body(new InputStreamResource(bytes));
    }

    private static String canonical(String language) {
        return LanguageTags.canonical(language)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-parameter",
                        "The request has a fault",
                        List.of(Fault.of(
                                "/path/language",
                                "unknown-language",
                                language,
                                "a language tag of BCP 47, such as en or pt-BR"))));
    }
}
