package dev.imagery.storage.transfer;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.tombstone.PurgedAssets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "transfer")
class ExportController {

    static final String TAR = "application/x-tar";

    private final VersionContents contents;
    private final PurgedAssets purged;
    private final Exporting exporting;

    ExportController(VersionContents contents, PurgedAssets purged, Exporting exporting) {
        this.contents = contents;
        this.purged = purged;
        this.exporting = exporting;
    }

    @GetMapping(path = "/v1/groups/{group}/versions/{version}/export", produces = TAR)
    @Operation(
            summary = "Export a version",
            description =
                    "A tar archive with its objects, renders, manifest, rules and recipe, written as it is read. It is whole where it "
                            + "has its last file, `archive.json`, and the end of an archive; an import checks that.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = TAR, schema = @Schema(type = "string", format = "binary"))))
    void export(@PathVariable String group, @PathVariable int version, HttpServletResponse response)
            throws IOException {
        ExportedVersion.Found found = contents.find(group, version).complete();
        purged.requireNone(found.id(), "Version %d of %s".formatted(version, group));
        response.setContentType(TAR);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(group + "-" + version + ".tar")
                        .build()
                        .toString());
        exporting.export(found, response.getOutputStream());
    }
}
