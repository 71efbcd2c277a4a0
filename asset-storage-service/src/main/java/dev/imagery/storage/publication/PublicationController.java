package dev.imagery.storage.publication;

import dev.imagery.storage.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/groups/{group}")
@Tag(name = "publications")
class PublicationController {

    private final Publishing publishing;
    private final RollingBack rollingBack;

    PublicationController(Publishing publishing, RollingBack rollingBack) {
        this.publishing = publishing;
        this.rollingBack = rollingBack;
    }

    /** Which version to publish. */
    record Publish(
            @NotNull(message = "a version's number") @Positive(message = "a version's number, from 1") Integer version) {}

    /** Which version to go back to; absent: the one that was live before. */
    record Rollback(
            @Nullable @Positive(message = "a version's number, from 1") Integer toVersion) {}

    @PostMapping("/publish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Publish a sealed version",
            description = "It is live once customization acknowledges it; read the version to see its state.")
    PublicationView publish(@PathVariable String group, @Valid @RequestBody Publish request, Caller caller) {
        return publishing.publish(group, request.version(), caller);
    }

    @PostMapping("/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Go back",
            description = "One step, or to a version that was live. Going back again goes on from there.")
    PublicationView rollback(
            @PathVariable String group,
            @Valid @RequestBody(required = false) @Nullable Rollback request,
            Caller caller) {
        Integer version = request == null ? null : request.toVersion();
        return version == null ? rollingBack.oneStep(group, caller) : rollingBack.to(group, version, caller);
    }
}
