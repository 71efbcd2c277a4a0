package dev.imagery.customization.ruleset;

import dev.imagery.rules.kept.CompressedRules;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends what a version says as it is kept, for those who evaluate it themselves. */
@RestController
@Scope("rules")
@RequestMapping("/v1/rulesets/{name}/versions/{version}")
@Tag(name = "Rule sets")
class RuleSetContentController {

    private static final String GZIP = "gzip";
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final RuleSets sets;

    RuleSetContentController(RuleSets sets) {
        this.sets = sets;
    }

    @GetMapping("/declarations")
    @Operation(
            summary = "What a version says besides its rules",
            description =
                    "An object of attributes, hierarchies, fallbacks and experiments, the latter with the sizes"
                            + " that they had before; of those only that it has. It never changes; the entity tag is the version's digest.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The declarations",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object", example = "{\"hierarchies\": {}}"))))
    ResponseEntity<byte[]> declarations(@PathVariable String name, @PathVariable long version) {
        RuleSets.Declared declared = sets.declared(name, version);
        return ResponseEntity.ok()
                .cacheControl(IMMUTABLE)
                .eTag(declared.version().digest())
                .contentType(MediaType.APPLICATION_JSON)
                .body(declared.declarations().json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/rules")
    @Operation(
            summary = "The rules of a version",
            description =
                    "An array sorted by id, gzipped for who takes that: 100,000 rules are some megabytes. It never"
                            + " changes; the entity tag is the version's digest.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The rules",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    RuleSetDocument.RuleDocument
                                                                                            .class)))))
    void rules(
            @PathVariable String name,
            @PathVariable long version,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted,
            HttpServletResponse response)
            throws IOException {
        RuleSets.Document document = sets.document(name, version);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE.getHeaderValue());
        response.setHeader(HttpHeaders.ETAG, "\"" + document.version().digest() + "\"");
        send(document.content().rules(), accepted != null && takesGzip(accepted), response);
    }

    /** As they are kept: compressing them for each who asks would only cost. */
    private static void send(CompressedRules rules, boolean gzipped, HttpServletResponse response) throws IOException {
        if (gzipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            response.setContentLength(rules.bytes().length);
            response.getOutputStream().write(rules.bytes());
        } else {
            try (InputStream json = rules.json()) {
                json.transferTo(response.getOutputStream());
            }
        }
    }

    /** RFC 9110, 12.5.3; a weight of 0 means that it is not taken. */
    static boolean takesGzip(String accepted) {
        for (String coding : accepted.split(",", -1)) {
            List<String> parts =
                    Arrays.stream(coding.split(";", -1)).map(String::strip).toList();
            if (parts.getFirst().equalsIgnoreCase(GZIP)) {
                return parts.stream().noneMatch(part -> part.matches("[qQ]=0(\\.0*)?"));
            }
        }
        return false;
    }
}
