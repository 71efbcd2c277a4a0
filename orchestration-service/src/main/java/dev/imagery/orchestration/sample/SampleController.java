package dev.imagery.orchestration.sample;

import dev.imagery.orchestration.homepage.Homepages;
import dev.imagery.orchestration.sample.Backend.Shown;
import dev.imagery.orchestration.visit.VisitReader;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A page for people; nothing of it is an interface. */
@Hidden
@RestController
@ConditionalOnBooleanProperty("imagery.sample.enabled")
class SampleController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String SAVE_DATA = "Save-Data";

    private final VisitReader visits;
    private final Homepages homepages;
    private final JsonMapper json;

    SampleController(VisitReader visits, Homepages homepages, JsonMapper json) {
        this.visits = visits;
        this.homepages = homepages;
        this.json = json;
    }

    @GetMapping(path = SamplePage.PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestHeader(name = SAVE_DATA, required = false) @Nullable String savesData,
            HttpServletRequest request) {
        Shown shown = new Backend(asked -> json.readTree(homepages.json(visits.read(asked, request::getHeader))))
                .show(query, Objects.requireNonNullElse(acceptLanguage, ""), "on".equalsIgnoreCase(savesData));
        Wording wording = Wording.of(shown.language());
        SamplePage page = SamplePage.of(shown.walls(), shown.form(), wording, shown.language(), query(request));
        var response = ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, SAVE_DATA)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                .header("Content-Security-Policy", page.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        page.preloads().forEach(link -> response.header(HttpHeaders.LINK, link));
        shown.release().ifPresent(release -> response.header("Imagery-Release", release.toString()));
        return response.body(page.html().html());
    }

    /** What was entered is not even read. */
    @PostMapping(SamplePage.PATH)
    ResponseEntity<Void> taken(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, SamplePage.thanks(query(request)))
                .build();
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
