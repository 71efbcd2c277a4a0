package dev.imagery.storage.publication;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.Part;
import dev.imagery.storage.lifecycle.Moment;
import dev.imagery.storage.precondition.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups:publish")
@RequestMapping("/v1/groups/{group}")
@Tag(name = "publications")
class PublicationController {

    private final Publishing publishing;
    private final Planning planning;
    private final RollingBack rollingBack;
    private final Answers answers;

    PublicationController(Publishing publishing, Planning planning, RollingBack rollingBack, Answers answers) {
        this.publishing = publishing;
        this.planning = planning;
        this.rollingBack = rollingBack;
        this.answers = answers;
    }

    /** Which version to publish. */
    record Publish(
            @NotNull(message = "a version's number") @Positive(message = "a version's number, from 1") Integer version,

            @Schema(
                    implementation = Object.class,
                    description =
                            "When: an instant with its offset, or the time of a place as {\"local\": \"2026-12-01T09:00\", \"zone\":"
                                    + " \"Europe/Berlin\"}. Absent or past: at once")
            @Nullable Moment at,

            @Schema(description = "Markets that see it later, each country once")
            @Nullable @Valid @Size(min = 1, max = 300, message = EmbargoRequest.MANY) List<@NotNull(message = EmbargoRequest.ONE) EmbargoRequest> embargoes,

            @Schema(description = "Why it shall be published although somebody loses imagery by it")
            @Nullable @Size(min = 1, max = 500, message = REASON) @Pattern(regexp = "[^\\x00]*", message = REASON) String override) {

        private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";

        PublishOrder order() {
            return new PublishOrder(
                    version,
                    Optional.ofNullable(override),
                    Optional.ofNullable(at).map(Moment::instant),
                    EmbargoRequest.all(embargoes));
        }
    }

    @PostMapping("/publish")
    @Operation(
            summary = "Publish a sealed version",
            description =
                    "It is live once customization acknowledges it; read the version to see its state. 422 with every market that would"
                            + " lose imagery by it, or be shown what is withdrawn there, unless `override` says why that is meant. With `at` it is planned, in place of what was"
                            + " planned for it before. With `embargoes` some markets see it later, each at its own instant; until then they go on"
                            + " seeing what is live. With If-Match, the group's ETag, 412 where something else is live by now, or on its"
                            + " way to be. With `dryRun`, 200 with what it would come to, and nothing is done.")
    ResponseEntity<PublicationView> publish(
            @PathVariable String group,
            @Valid @RequestBody Publish request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        IfMatch seen = IfMatch.of(ifMatch);
        return answers.to(group, dryRun, () -> publishing.publish(group, request.order(), seen, caller));
    }

    @DeleteMapping("/versions/{version}/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Call a planned publication off",
            description = "404 where nothing is planned for the version, or its instant has come.")
    void callOff(@PathVariable String group, @PathVariable int version, Caller caller) {
        planning.callOff(group, version, caller);
    }

    @PostMapping("/rollback")
    @Operation(
            summary = "Go back",
            description =
                    "One step, or to a version that was live. Going back again goes on from there. Where countries, languages, platforms"
                            + " or resolutions are named, only these go back: that makes a new version, of them as they were and of all else as"
                            + " it is. 422 with every market that would be shown what is withdrawn there, unless `override` says why that is"
                            + " meant. With If-Match, the group's ETag, 412 where something else is live by now, or on its way to be. With"
                            + " `dryRun`, 200 with what it would come to, and nothing is done.")
    ResponseEntity<PublicationView> rollback(
            @PathVariable String group,
            @Valid @RequestBody(required = false) @Nullable Rollback request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Optional<Integer> version = Optional.ofNullable(request).map(Rollback::toVersion);
        Optional<Part> part =
                Optional.ofNullable(request).map(Rollback::part).filter(named -> !named.meansEverything());
        Optional<String> override = Optional.ofNullable(request).map(Rollback::override);
        IfMatch seen = IfMatch.of(ifMatch);
        return answers.to(
                group,
                dryRun,
                () -> part.map(some -> rollingBack.inPart(group, version, some, override, seen, caller))
                        .orElseGet(() -> version.map(number -> rollingBack.to(group, number, override, seen, caller))
                                .orElseGet(() -> rollingBack.oneStep(group, override, seen, caller))));
    }
}
