package dev.imagery.generation.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.generation.catalog.artwork.ArtworkParameters;
import dev.imagery.generation.catalog.artwork.CropChange;
import dev.imagery.generation.catalog.artwork.Place;
import dev.imagery.generation.objectstore.ContentAddress;
import dev.imagery.generation.objectstore.ContentObjects;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.rendering.artwork.PictureFormat;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("catalog")
@RequestMapping("/v1/titles/{id}/artwork/{language}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Artwork", description = "The titles' pictures, by language and kind")
class ArtworkController {

    private static final String KIND =
            "poster, backdrop, textless or logo. Textless artwork is of the language zxx (no linguistic content), and a backdrop may"
                    + " be; posters and logos have a language";
    private static final String FOCAL_POINT =
            "What crops stay around: x,y as fractions of the picture, such as 0.5,0.3";
    private static final String KEEP_INSIDE =
            "What no crop may cut: left,top,width,height as fractions of the picture, such as 0.2,0.1,0.6,0.5";

    private final Titles titles;
    private final ArtworkCheck check;
    private final ArtworkColours colours;
    private final ContentObjects objects;
    private final ArtworkImport imports;
    private final ArtworkRows rows;
    private final PurgedArtwork purged;

    ArtworkController(
            Titles titles,
            ArtworkCheck check,
            ArtworkColours colours,
            ContentObjects objects,
            ArtworkImport imports,
            ArtworkRows rows,
            PurgedArtwork purged) {
        this.titles = titles;
        this.check = check;
        this.colours = colours;
        this.objects = objects;
        this.imports = imports;
        this.rows = rows;
        this.purged = purged;
    }

    @PutMapping(consumes = {"image/jpeg", "image/png", "image/webp", "image/avif"})
    @Operation(
            summary = "Put a title's artwork in a language, as bytes",
            description =
                    "The same bytes again keep the focal point and the box, unless others are given; other bytes begin without.")
    KeptArtwork put(
            @PathVariable long id,
            @PathVariable String language,
            @Parameter(description = KIND) @RequestParam(defaultValue = "poster") String kind,
            @Parameter(description = FOCAL_POINT) @RequestParam Optional<String> focalPoint,
            @Parameter(description = KEEP_INSIDE) @RequestParam Optional<String> keepInside,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            InputStream body)
            throws IOException {
        var parameters = new ArtworkParameters();
        var place = parameters.place(language, kind);
        var crop = parameters.crop(focalPoint, keepInside);
        refuse(parameters);
        titles.requireTitle(id);
        var declared = PictureFormat.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype())
                .orElseThrow();
        var bytes = check.read(body);
        var picture = check.check(bytes, declared);
        var digest = FileDigest.sha256(bytes);
        purged.requireNone(id, digest);
        objects.put(
                ContentAddress.ofArtwork(digest, picture.format()),
                picture.format().mediaType(),
                bytes);
        var colour = rows.current(id, place)
                .filter(row -> row.digest().equals(digest))
                .flatMap(ArtworkRow::dominantColour)
                .or(() -> colours.dominant(bytes, picture));
        return KeptArtwork.of(kept(new ArtworkImport.Sent(id, place, digest, picture, crop, colour)));
    }

    private ArtworkRow kept(ArtworkImport.Sent sent) {
        try {
            return imports.put(sent);
        } catch (ProblemException refused) {
            purged.wasPutMeanwhile(sent.titleId(), sent.digest(), sent.picture().format());
            throw refused;
        }
    }

    /** What is changed of a picture's crop; documentation only. */
    @Schema(name = "ArtworkCrop")
    record CropPatch(
            @Schema(description = "What crops stay around; null: the middle") @Nullable FocalPoint focalPoint,

            @Schema(description = "What no crop may cut; null: nothing") @Nullable Box keepInside) {}

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Operation(
            summary = "Change how a title's artwork may be cropped",
            description =
                    "A JSON Merge Patch (RFC 7396): what is absent stays, and null takes back. The bytes stay as they are.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CropPatch.class))))
    KeptArtwork crop(
            @PathVariable long id,
            @PathVariable String language,
            @Parameter(description = KIND) @RequestParam(defaultValue = "poster") String kind,
            @RequestBody JsonNode body) {
        var place = place(language, kind);
        return switch (CropChange.read(body)) {
            case CropChange.Valid change -> KeptArtwork.of(imports.change(id, place, change));
            case CropChange.Invalid(var faults) ->
                throw ProblemException.faulty("invalid-crop", "The change", LanguageFaults.of(faults));
        };
    }

    @GetMapping
    @Operation(summary = "The bytes of a title's artwork in a language")
    ResponseEntity<InputStreamResource> bytes(
            @PathVariable long id,
            @PathVariable String language,
            @Parameter(description = KIND) @RequestParam(defaultValue = "poster") String kind) {
        var place = place(language, kind);
        var row = rows.current(id, place).orElseThrow(() -> ArtworkImport.noArtwork(id, place));
        var format = row.picture().format();
        var bytes = objects.open(ContentAddress.ofArtwork(row.digest(), format))
                .orElseThrow(() -> new IllegalStateException("artwork " + row.digest() + " has gone from the store"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .eTag(row.digest())
                .body(new InputStreamResource(bytes));
    }

    private static Place place(String language, String kind) {
        var parameters = new ArtworkParameters();
        var place = parameters.place(language, kind);
        refuse(parameters);
        return place;
    }

    private static void refuse(ArtworkParameters parameters) {
        if (!parameters.faults().isEmpty()) {
            throw ProblemException.invalidParameters(LanguageFaults.of(parameters.faults()));
        }
    }
}
