package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.precondition.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
            @NotNull(message = "a version's number") @Positive(message = "a version's number, from 1") Integer version,

            @Schema(description = "Why it shall be published although somebody loses imagery by it")
            @Nullable @Size(min = 1, max = 500, message = REASON) @Pattern(regexp = "[^\\x00]*", message = REASON) String override) {

        private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";

        PublishOrder order() {
            return new PublishOrder(version, Optional.ofNullable(override));
        }
    }

    /** Which version to go back to; absent: the one that was live before. */
    record Rollback(
            @Nullable @Positive(message = "a version's number, from 1") Integer toVersion) {}

    @PostMapping("/publish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Publish a sealed version",
            description =
                    "It is live once customization acknowledges it; read the version to see its state. 422 with every market that would"
                            + " lose imagery by it, unless `override` says why that is meant. With If-Match, the group's ETag, 412 where something else is"
                            + " live by now, or on its way to be.")
    PublicationView publish(
            @PathVariable String group,
            @Valid @RequestBody Publish request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return admitted(publishing.publish(group, request.order(), IfMatch.of(ifMatch), caller));
    }

    @PostMapping("/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Go back",
            description =
                    "One step, or to a version that was live. Going back again goes on from there. With If-Match, the group's ETag, 412"
                            + " where something else is live by now, or on its way to be.")
    PublicationView rollback(
            @PathVariable String group,
            @Valid @RequestBody(required = false) @Nullable Rollback request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        IfMatch seen = IfMatch.of(ifMatch);
        Integer version = request == null ? null : request.toVersion();
        return version == null
                ? rollingBack.oneStep(group, seen, caller)
                : rollingBack.to(group, version, seen, caller);
    }

    /** What the gate refuses is kept as it was decided; only then is it answered as a problem. */
    private static PublicationView admitted(PublicationView publication) {
        Refusal refusal = publication.refusal();
        if (refusal != null) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, Loss.CODE, refusal.title(), refusal.detail(), refusal.faults());
        }
        return publication;
    }
}
