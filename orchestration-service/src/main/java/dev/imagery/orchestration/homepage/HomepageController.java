package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.page.Pages;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Homepage")
@RestController
class HomepageController {

    /** The number of the release that the adaptive fields come from. */
    static final String RELEASE = "Imagery-Release";

    /** Names what was away while the answer was made. */
    static final String DEGRADED = "Imagery-Degraded";

    private final Pages pages;
    private final Customization customization;
    private final AssetUrls urls;
    private final FreshnessSettings freshness;
    private final MeterRegistry meters;

    HomepageController(
            Pages pages,
            Customization customization,
            AssetUrls urls,
            FreshnessSettings freshness,
            MeterRegistry meters) {
        this.pages = pages;
        this.customization = customization;
        this.urls = urls;
        this.freshness = freshness;
        this.meters = meters;
    }

    @Operation(
            summary = "The homepage for a visit",
            description =
                    "The page's own fields with the adaptive fields chosen for the visit. Answers also while"
                            + " customization is away: then with what was last known for the same visit, or without adaptive fields.")
    @ApiResponse(
            responseCode = "200",
            description = "The homepage",
            headers = {
                @Header(
                        name = RELEASE,
                        description = "The release that the adaptive fields come from",
                        schema = @Schema(type = "integer", example = "7")),
                @Header(
                        name = DEGRADED,
                        description = "What was away while the answer was made",
                        schema = @Schema(type = "string", example = "customization")),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = "How long caches may give the answer; no-store where adaptive fields are missing",
                        schema =
                                @Schema(
                                        type = "string",
                                        example = "max-age=1, public, stale-if-error=86400, stale-while-revalidate=1")),
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "Of the answer's bytes",
                        schema = @Schema(type = "string", example = "\"0e4f…\""))
            },
            content =
                    @Content(
                            mediaType = "application/json",
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
                                        """)
                            }))
    @ApiResponse(
            responseCode = "304",
            description = "The caller has just this answer, by If-None-Match",
            content = @Content)
    @GetMapping("/v1/homepage")
    ResponseEntity<Homepage> homepage(
            @Parameter(
                            description = "ISO 3166-1 code; an unknown one matches no rule that names countries",
                            example = "US")
                    @RequestParam(required = false)
                    @Nullable String country,
            @Parameter(description = "BCP 47 language tag; a malformed one is refused", example = "en")
                    @RequestParam(required = false)
                    @Nullable String language,
            @Parameter(description = "browser, mobile, tv, or what else rules name", example = "browser")
                    @RequestParam(required = false)
                    @Nullable String platform,
            @Parameter(description = "low, medium, high, ultra, or what else rules name", example = "high")
                    @RequestParam(required = false)
                    @Nullable String resolution,
            @Parameter(
                            name = "attributes",
                            in = ParameterIn.QUERY,
                            description = "Every further parameter is an attribute that rules may ask for, such as"
                                    + " cell=autumn/bright: at most 16, each of at most 200 characters, given once, named by letters,"
                                    + " digits and . _ -, the first a letter. Never attributes: acceptLanguage, dpr, formats, page,"
                                    + " saveData, strict, view, viewport, visitor",
                            style = ParameterStyle.FORM,
                            explode = Explode.TRUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = String.class),
                            example = "{\"cell\": \"autumn/bright\"}")
                    @RequestParam
                    MultiValueMap<String, String> query) {
        Visit visit = new Visit()
                .withCountry(country)
                .withLanguage(language)
                .with("platform", platform)
                .with("resolution", resolution)
                .withFurther(query);
        Page page = pages.named(Pages.HOMEPAGE).orElseThrow();
        return switch (customization.answer(List.of(visit.context()))) {
            case Answer.Current current -> answer(page, "current", current.evaluation(), ResponseEntity.ok());
            case Answer.LastKnown known -> answer(page, "last-known", known.evaluation(), degraded());
            case Answer.Unknown unknown -> {
                count("unknown");
                yield degraded()
                        .cacheControl(FreshnessSettings.ofUnknown())
                        .body(Homepage.of(page, Chosen.NOTHING, urls));
            }
        };
    }

    private ResponseEntity<Homepage> answer(
            Page page, String state, Evaluation evaluation, ResponseEntity.BodyBuilder response) {
        count(state);
        return response.header(RELEASE, Long.toString(evaluation.release()))
                .cacheControl(freshness.ofKnown())
                .body(Homepage.of(page, evaluation.answers().getFirst(), urls));
    }

    private static ResponseEntity.BodyBuilder degraded() {
        return ResponseEntity.ok().header(DEGRADED, "customization");
    }

    private void count(String state) {
        meters.counter("imagery.homepage.answers", "state", state).increment();
    }
}
