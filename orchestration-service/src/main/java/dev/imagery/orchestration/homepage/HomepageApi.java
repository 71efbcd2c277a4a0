package dev.imagery.orchestration.homepage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;

/** How {@code GET /v1/homepage} is documented. */
@Tag(name = "Homepage", description = "A page's own fields with the adaptive fields of a visit")
interface HomepageApi {

    @Operation(
            operationId = "homepage",
            summary = "The homepage for a visit",
            description =
                    "The page's own fields with the adaptive fields chosen for the visit, all of them from one release."
                            + " Answers whatever is away behind the service: with what was last known, or else with the"
                            + " page's fallback. A parameter counts before the header of the same meaning; headers are"
                            + " read only where the installation names them.")
    @Parameters({
        @Parameter(
                name = "country",
                in = ParameterIn.QUERY,
                description =
                        "ISO 3166-1 alpha-2 code. Where it is absent or not that of a country, the visit gets what"
                                + " visitors of no country in particular get, and Imagery-Country-Fallback says so",
                schema = @Schema(type = "string"),
                example = "US"),
        @Parameter(
                name = "language",
                in = ParameterIn.QUERY,
                description = "BCP 47 language tag; a malformed one is refused",
                schema = @Schema(type = "string"),
                example = "en"),
        @Parameter(
                name = "acceptLanguage",
                in = ParameterIn.QUERY,
                description =
                        "The browser's Accept-Language, for where there is no language; a broken one says nothing",
                schema = @Schema(type = "string"),
                example = "pt-BR,pt;q=0.9,en;q=0.5"),
        @Parameter(
                name = "platform",
                in = ParameterIn.QUERY,
                description = "browser, mobile, tv, or what else rules name",
                schema = @Schema(type = "string", maxLength = 200),
                example = "browser"),
        @Parameter(
                name = "resolution",
                in = ParameterIn.QUERY,
                description = "low, medium, high, ultra, or what else rules name. Absent: the smallest that covers"
                        + " viewport × dpr; high where that is not known",
                schema = @Schema(type = "string", maxLength = 200)),
        @Parameter(
                name = "formats",
                in = ParameterIn.QUERY,
                description =
                        "The encodings that the browser shows, separated by commas: avif, webp, jpeg, png, jxl, gif."
                                + " The best of them is given: AVIF before WebP before JPEG. Absent: JPEG",
                schema = @Schema(type = "string"),
                example = "avif,webp"),
        @Parameter(
                name = "viewport",
                in = ParameterIn.QUERY,
                description = "The browser's viewport in CSS pixels: its width, or width x height",
                schema = @Schema(type = "string", pattern = "[1-9]\\d{0,4}(x[1-9]\\d{0,4})?"),
                example = "390x844"),
        @Parameter(
                name = "dpr",
                in = ParameterIn.QUERY,
                description = "Device pixels for a CSS pixel; 1 where it is absent",
                schema = @Schema(type = "number", minimum = "0.1", maximum = "10"),
                example = "2"),
        @Parameter(
                name = "saveData",
                in = ParameterIn.QUERY,
                description = "Whether the visitor wants few bytes: the lowest resolution that there is",
                schema = @Schema(type = "boolean")),
        @Parameter(
                name = "visitor",
                in = ParameterIn.QUERY,
                description = "The visitor's key, by which experiments deal cells",
                schema = @Schema(type = "string", maxLength = 200)),
        @Parameter(
                name = "page",
                in = ParameterIn.QUERY,
                description = "The page; homepage where it is absent",
                schema = @Schema(type = "string", defaultValue = "homepage")),
        @Parameter(
                name = "mode",
                in = ParameterIn.QUERY,
                description = "The page's mode, a step of its flow; the first where it is absent",
                schema = @Schema(type = "string")),
        @Parameter(
                name = "view",
                in = ParameterIn.QUERY,
                description = "plain: fields and adaptive fields; full: all about the pictures besides",
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"plain", "full"},
                                defaultValue = "plain")),
        @Parameter(
                name = "strict",
                in = ParameterIn.QUERY,
                description = "Whether a visit without a known country is refused",
                schema = @Schema(type = "boolean", defaultValue = "false")),
        @Parameter(
                name = "attributes",
                in = ParameterIn.QUERY,
                description = "Every further parameter is an attribute that rules may ask for, such as"
                        + " cell=autumn/bright: at most 16, each of at most 200 characters, given once, named by letters,"
                        + " digits and . _ -, the first a letter",
                style = ParameterStyle.FORM,
                explode = Explode.TRUE,
                schema = @Schema(type = "object", additionalPropertiesSchema = String.class),
                example = "{\"cell\": \"autumn/bright\"}"),
        @Parameter(
                name = HttpHeaders.IF_NONE_MATCH,
                in = ParameterIn.HEADER,
                description = "The entity tag of the answer that the caller has",
                schema = @Schema(type = "string"))
    })
    @ApiResponse(
            responseCode = "200",
            description = "The homepage",
            headers = {
                @Header(
                        name = HomepageController.RELEASE,
                        description = "The release that the adaptive fields come from; absent where none of them does",
                        schema = @Schema(type = "integer", format = "int64", example = "7")),
                @Header(
                        name = HomepageController.DEGRADED,
                        description = "What was away while the answer was made",
                        schema = @Schema(type = "string", example = "customization")),
                @Header(
                        name = HomepageController.COUNTRY_FALLBACK,
                        description = "Why the visit has no country: absent, or reserved or unknown and what was told",
                        schema = @Schema(type = "string", example = "reserved; told=XX")),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = "How long caches may give the answer; no-store where it is the page's fallback",
                        schema =
                                @Schema(
                                        type = "string",
                                        example = "max-age=1, public, stale-if-error=86400, stale-while-revalidate=1")),
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "Of the answer's bytes",
                        schema = @Schema(type = "string", example = "\"0e4f…\"")),
                @Header(
                        name = HttpHeaders.VARY,
                        description = "The headers that the answer depends on; absent where parameters told everything",
                        schema = @Schema(type = "string", example = "Save-Data"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Homepage.class),
                            examples = {
                                @ExampleObject(name = "With a background", value = """
                                        {"fields": {"email": {"type": "StringField", "value": ""},
                                                    "nextAction": {"type": "Action", "withFields": ["email"]}},
                                         "adaptiveFields": {"backgroundImage": "https://cdn.example.com/assets/0f3a….jpg"}}
                                        """),
                                @ExampleObject(name = "With nothing chosen", value = """
                                        {"fields": {"email": {"type": "StringField", "value": ""},
                                                    "nextAction": {"type": "Action", "withFields": ["email"]}},
                                         "adaptiveFields": {}}
                                        """),
                                @ExampleObject(name = "The rich form, by view=full", value = """
                                        {"fields": {"email": {"type": "StringField", "value": ""},
                                                    "nextAction": {"type": "Action", "withFields": ["email"]}},
                                         "adaptiveFields": {"backgroundImage": "https://cdn.example.com/assets/0f3a….avif"},
                                         "page": {"name": "homepage", "version": 3, "mode": "main"},
                                         "release": 7,
                                         "context": {"country": "US", "language": "en", "platform": "browser", "resolution": "high"},
                                         "images": {"backgroundImage": {
                                           "url": "https://cdn.example.com/assets/0f3a….avif", "type": "image/avif", "width": 1920, "height": 1080,
                                           "sources": [
                                             {"type": "image/avif", "srcset": "https://cdn.example.com/assets/77e1….avif 960w, https://cdn.example.com/assets/0f3a….avif 1920w"},
                                             {"type": "image/jpeg", "srcset": "https://cdn.example.com/assets/91bc….jpg 960w, https://cdn.example.com/assets/5d02….jpg 1920w"}],
                                           "placeholder": "1QcSHQRnh493V4dIh4eXh1h4kJUI", "dominantColour": "#1a2b3c",
                                           "altText": "Forty posters of series in English",
                                           "hitMap": "https://cdn.example.com/hit-maps/3b1c….json",
                                           "preload": "<https://cdn.example.com/assets/0f3a….avif>; rel=preload; as=image; type=\\"image/avif\\"; imagesizes=\\"100vw\\"; fetchpriority=high",
                                           "group": "autumn", "version": 4, "ruleSetVersion": 12, "rule": "US/en/browser/high"}},
                                         "experiments": [{"attribute": "cell", "cell": "autumn/bright", "forced": false, "exposed": true}]}
                                        """)
                            }))
    @ApiResponse(
            responseCode = "304",
            description = "The caller has just this answer, by If-None-Match",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "All that is wrong with the parameters",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(name = "Two faults", value = """
                                    {"type": "urn:imagery:problem:invalid-parameter", "title": "The request has 2 faults", "status": 400,
                                     "faults": [
                                       {"pointer": "/query/language", "code": "malformed", "found": "en_US",
                                        "expected": "a BCP 47 language tag such as en or pt-BR", "suggestion": "en-US"},
                                       {"pointer": "/query/viewport", "code": "malformed", "found": "-5",
                                        "expected": "a width, or width x height, in CSS pixels from 1 to 16384: 390 or 390x844"}]}
                                    """)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such page, or it has no such mode",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(name = "An unknown page", value = """
                                    {"type": "urn:imagery:problem:not-found", "title": "There is no page welcome", "status": 404, "faults": []}
                                    """)))
    @ApiResponse(
            responseCode = "503",
            description = "There are more visits than even what is known last can be given to; come again",
            headers =
                    @Header(
                            name = HttpHeaders.RETRY_AFTER,
                            description = "After how many seconds",
                            schema = @Schema(type = "integer", example = "1")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(name = "Too many visits", value = """
                                    {"type": "urn:imagery:problem:overloaded", "title": "There are more visits than the service can answer",
                                     "status": 503, "instance": "/v1/homepage", "faults": []}
                                    """)))
    void homepage(
            @Parameter(hidden = true) MultiValueMap<String, String> query,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException;
}
