package dev.imagery.storage.group;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/groups/{group}/versions")
@Tag(name = "groups")
class VersionController {

    private final Opening opening;
    private final Sealing sealing;
    private final Reading reading;

    VersionController(Opening opening, Sealing sealing, Reading reading) {
        this.opening = opening;
        this.sealing = sealing;
        this.reading = reading;
    }

    @PostMapping
    @Operation(
            summary = "Open a version",
            description = "201 with the next version of the group; 200 with the one that the batch opened before.")
    ResponseEntity<VersionView> open(
            @PathVariable @Pattern(regexp = GroupNames.PATTERN, message = GroupNames.WORDS) String group,
            @Valid @RequestBody OpenVersion request,
            Caller caller) {
        Opening.Opened opened = opening.open(group, request, caller);
        VersionView version = opened.version();
        return opened.created()
                ? ResponseEntity.created(URI.create("/v1/groups/" + group + "/versions/" + version.version()))
                        .body(version)
                : ResponseEntity.ok(version);
    }

    @GetMapping("/{version}")
    @Operation(
            summary = "Read a version",
            description =
                    "With its state, and why it was refused where it was. The ETag is for If-Match where its labels are changed.")
    ResponseEntity<VersionView> read(@PathVariable String group, @PathVariable int version) {
        return reading.version(group, version).answer();
    }

    @PostMapping("/{version}/seal")
    @Operation(
            summary = "Seal a version",
            description =
                    "Checks that every asset has a recorded render with a rendition of its size. 422 lists every fault.")
    Sealing.SealedVersion seal(@PathVariable String group, @PathVariable int version, Caller caller) {
        return sealing.seal(group, version, caller);
    }
}
