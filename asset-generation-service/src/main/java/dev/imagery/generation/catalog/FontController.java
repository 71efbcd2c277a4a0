package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.font.Font;
import dev.imagery.generation.catalog.font.FontFormat;
import dev.imagery.generation.catalog.font.FontReader;
import dev.imagery.generation.catalog.font.FontReading;
import dev.imagery.generation.catalog.font.SentFont;
import dev.imagery.generation.objectstore.ContentAddress;
import dev.imagery.generation.objectstore.ContentObjects;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("catalog")
@RequestMapping("/v1/fonts")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Fonts", description = "What texts are set in; a part of the title catalogue")
class FontController {

    private final Fonts fonts;
    private final ContentObjects objects;
    private final FontLimits limits;

    FontController(Fonts fonts, ContentObjects objects, FontLimits limits) {
        this.fonts = fonts;
        this.objects = objects;
        this.limits = limits;
    }

    @Schema(name = "Fonts")
    record Answers(List<FontAnswer> fonts) {

        static Answers of(List<FontRows.FontRow> rows) {
            return new Answers(rows.stream().map(FontAnswer::of).toList());
        }
    }

    @GetMapping
    @Operation(summary = "All fonts by family and weight")
    Answers all() {
        return Answers.of(fonts.all());
    }

    @GetMapping("/{family}")
    @Operation(summary = "The fonts of a family by weight")
    Answers family(@PathVariable String family) {
        return Answers.of(fonts.family(family));
    }

    @GetMapping("/{family}/{weight}")
    @Operation(summary = "The bytes of a font")
    ResponseEntity<InputStreamResource> bytes(@PathVariable String family, @PathVariable int weight) {
        var font = fonts.font(family, weight).font();
        var bytes = objects.open(ContentAddress.ofFont(font.digest()))
                .orElseThrow(() -> new IllegalStateException("font " + font.digest() + " has gone from the store"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(font.format().mediaType()))
                .eTag(font.digest())
                .body(new InputStreamResource(bytes));
    }

    @PutMapping(
            path = "/{family}/{weight}",
            consumes = {"font/ttf", "font/otf", "font/collection", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Put a font, as bytes",
            description =
                    "Family and weight have to be those that the font itself states. Takes a revision of the catalogue, unless it"
                            + " says nothing new: batches that were accepted before keep the font of then.")
    ResponseEntity<FontAnswer> put(
            @PathVariable String family,
            @Parameter(description = "As in CSS: 400 is regular, 700 bold") @PathVariable String weight,
            @Parameter(description = "Under which licence the font may be used", required = true) @RequestParam
                    Optional<String> licence,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            InputStream body)
            throws IOException {
        var bytes = read(body);
        var declared = FontFormat.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype());
        var font = read(new SentFont(family, weight, licence, declared, FileDigest.sha256(bytes)), bytes);
        objects.put(ContentAddress.ofFont(font.digest()), font.format().mediaType(), bytes);
        var put = fonts.put(font);
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(FontAnswer.of(put.row()));
    }

    @DeleteMapping("/{family}/{weight}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a font away",
            description =
                    "Batches that were accepted before go on with it. An installed family of Noto comes back with the next recipe"
                            + " that needs it.")
    void delete(@PathVariable String family, @PathVariable int weight) {
        fonts.delete(family, weight);
    }

    private byte[] read(InputStream body) throws IOException {
        int most = Math.toIntExact(limits.maxBytes().toBytes());
        var bytes = body.readNBytes(most);
        if (bytes.length == most && body.read() >= 0) {
            throw ProblemException.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "The font is too large",
                    "It may have at most %d bytes (imagery.fonts.max-bytes).".formatted(most),
                    List.of());
        }
        return bytes;
    }

    private static Font read(SentFont sent, byte[] bytes) {
        return switch (FontReader.read(sent, bytes)) {
            case FontReading.Valid(var font) -> font;
            case FontReading.Invalid(var faults) ->
                throw ProblemException.faulty("invalid-font", "The font", LanguageFaults.of(faults));
        };
    }
}
