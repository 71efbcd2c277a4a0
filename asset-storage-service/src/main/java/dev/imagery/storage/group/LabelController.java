package dev.imagery.storage.group;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.precondition.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/groups/{group}/versions/{version}/labels/{label}")
@Tag(name = "groups")
class LabelController {

    private final Labelling labelling;

    LabelController(Labelling labelling) {
        this.labelling = labelling;
    }

    @PutMapping
    @Operation(
            summary = "Give a version a label",
            description =
                    "A label is of one version of its group at most: 409 where another has it. With If-Match, the version's ETag,"
                            + " 412 where the version is not as it was.")
    ResponseEntity<VersionView> put(
            @PathVariable String group,
            @PathVariable int version,
            @PathVariable @Pattern(regexp = GroupNames.PATTERN, message = GroupNames.WORDS) String label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return labelling.put(group, version, label, IfMatch.of(ifMatch), caller).answer();
    }

    @DeleteMapping
    @Operation(summary = "Take a label from a version", description = "404 where the version has no such label.")
    ResponseEntity<VersionView> remove(
            @PathVariable String group,
            @PathVariable int version,
            @PathVariable String label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return labelling
                .remove(group, version, label, IfMatch.of(ifMatch), caller)
                .answer();
    }
}
