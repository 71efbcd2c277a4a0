package dev.imagery.storage.transfer;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "transfer")
class ImportController {

    private final Importing importing;

    ImportController(Importing importing) {
        this.importing = importing;
    }

    @PostMapping(path = "/v1/imports", consumes = ExportController.TAR)
    @Operation(
            summary = "Import a version",
            description =
                    "The archive of an export. 201 with the sealed version, to be published as any other; 200 with the version that "
                            + "the same batch made here before; 422 with every fault, and nothing of it is taken.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ExportController.TAR,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<ImportedVersion> take(
            @Parameter(description = "To import it as another group than it was")
                    @RequestParam(required = false)
                    @Nullable @Pattern(regexp = GroupNames.PATTERN, message = GroupNames.WORDS) String group,
            InputStream body,
            Caller caller)
            throws IOException {
        Importing.Outcome outcome = importing.take(body, Optional.ofNullable(group), caller);
        ImportedVersion version = outcome.version();
        URI location = URI.create("/v1/groups/" + version.group() + "/versions/" + version.version());
        return outcome.created() ? ResponseEntity.created(location).body(version) : ResponseEntity.ok(version);
    }
}
