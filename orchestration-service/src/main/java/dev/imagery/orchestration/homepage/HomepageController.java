package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.homepage.Homepages.Answered;
import dev.imagery.orchestration.homepage.Homepages.State;
import dev.imagery.orchestration.visit.CountryFallback;
import dev.imagery.orchestration.visit.Visit;
import dev.imagery.orchestration.visit.VisitReader;
import dev.imagery.starter.access.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Writes its answers itself, as their bytes are at hand: what Spring MVC does to a response entity takes longer than to answer a visit. */
@RestController
@Scope("homepage:read")
class HomepageController implements HomepageApi {

    /** The number of the release that the adaptive fields come from. */
    static final String RELEASE = "Imagery-Release";

    /** Names what was away while the answer was made. */
    static final String DEGRADED = "Imagery-Degraded";

    /** Tells why a visit was taken for one of no country in particular. */
    static final String COUNTRY_FALLBACK = "Imagery-Country-Fallback";

    /** Tells that a visit was forced to be another one. */
    static final String FORCED = "Imagery-Forced";

    private final VisitReader visits;
    private final Homepages homepages;
    private final @Nullable String ofKnown;
    private final @Nullable String ofUnknown = FreshnessSettings.ofUnknown().getHeaderValue();
    private final HomepageMetrics metrics;

    HomepageController(VisitReader visits, Homepages homepages, FreshnessSettings freshness, MeterRegistry metrics) {
        this.visits = visits;
        this.homepages = homepages;
        this.ofKnown = freshness.ofKnown().getHeaderValue();
        this.metrics = new HomepageMetrics(metrics);
    }

    @Override
    @GetMapping(path = "/v1/homepage", produces = MediaType.APPLICATION_JSON_VALUE)
    public void homepage(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = visits.read(query, request::getHeader);
        Answered answered = homepages.answer(visit);
        count(visit, answered.state());
        tell(visit, answered, response);
        if (!new ServletWebRequest(request, response)
                .checkNotModified(answered.answer().tag())) {
            byte[] json = answered.answer().json();
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        }
    }

    private void count(Visit visit, State state) {
        metrics.count(state);
        visit.countryFallback().ifPresent(metrics::count);
    }

    private void tell(Visit visit, Answered answered, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(visit, answered.state()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (!visit.varied().isEmpty()) {
            response.setHeader(HttpHeaders.VARY, String.join(", ", visit.varied()));
        }
        if (answered.release() != null) {
            response.setHeader(RELEASE, Long.toString(answered.release()));
        }
        if (answered.state().isDegraded()) {
            response.setHeader(DEGRADED, "customization");
        }
        if (visit.forced()) {
            response.setHeader(FORCED, "true");
        }
        visit.countryFallback().ifPresent(fallback -> response.setHeader(COUNTRY_FALLBACK, described(fallback)));
    }

    /** What was made for a tester, or lacks what rules would have chosen, is nothing that a cache may keep. */
    private @Nullable String cacheControl(Visit visit, State state) {
        return visit.forced() || !state.isWhole() ? ofUnknown : ofKnown;
    }

    private static String described(CountryFallback fallback) {
        String reason = HomepageMetrics.label(fallback.reason());
        return fallback.told().isEmpty() ? reason : reason + "; told=" + fallback.told();
    }
}
