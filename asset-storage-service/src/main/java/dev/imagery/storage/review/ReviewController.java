package dev.imagery.storage.review;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.compare.ChangeCursor;
import dev.imagery.storage.query.QueryReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Scope("groups")
@Tag(name = "publications")
class ReviewController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,600}");
    private static final String NEXT = "the `after` of a link of the page before";
    private static final long MOST = 200;
    private static final long USUAL = 48;

    private final Reviewing reviewing;
    private final ReviewPage pages;

    ReviewController(Reviewing reviewing, ReviewPage pages) {
        this.reviewing = reviewing;
        this.pages = pages;
    }

    @GetMapping(path = "/v1/groups/{group}/versions/{version}/review", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "See a version and decide on it",
            description =
                    "A page of HTML that stands by itself: all pictures of the version beside those that it would take the place of, the"
                            + " largest changes first, with safe areas and page text; and while it awaits approval, what approves or refuses it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))))
    @Parameter(
            name = "from",
            in = QUERY,
            description = "The version to see it beside; absent: the live one, or else the one before it",
            example = "3")
    @Parameter(name = "after", in = QUERY, description = "Where the page begins; the page before links to it")
    @Parameter(
            name = "limit",
            in = QUERY,
            description = "Of distinct pictures",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "48"))
    ResponseEntity<String> review(
            @PathVariable String group,
            @PathVariable int version,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryReader query = new QueryReader(parameters);
        Optional<Integer> from = query.whole("from", 1, Integer.MAX_VALUE).map(Math::toIntExact);
        Optional<String> word = query.text("after", WORD, NEXT);
        Optional<ChangeCursor> after = word.flatMap(ChangeCursor::decode);
        if (word.isPresent() && after.isEmpty()) {
            query.fault("after", "malformed", word.get(), NEXT);
        }
        int limit = Math.toIntExact(query.whole("limit", 1, MOST).orElse(USUAL));
        query.refuseFaults();
        Review review = reviewing.review(
                ServletUriComponentsBuilder.fromCurrentRequest().build().toUri(), group, version, from, after, limit);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", pages.policy() + "; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(pages.of(review).html());
    }
}
