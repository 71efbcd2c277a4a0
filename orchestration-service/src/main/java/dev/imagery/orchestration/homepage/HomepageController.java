package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.homepage.Homepages.Answered;
import dev.imagery.orchestration.homepage.Homepages.State;
import dev.imagery.orchestration.visit.CountryFallback;
import dev.imagery.orchestration.visit.Visit;
import dev.imagery.orchestration.visit.VisitReader;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
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
    private final FreshnessSettings freshness;
    private final HomepageMetrics metrics;

    HomepageController(VisitReader visits, Homepages homepages, FreshnessSettings freshness, MeterRegistry metrics) {
        this.visits = visits;
        this.homepages = homepages;
        this.freshness = freshness;
        this.metrics = new HomepageMetrics(metrics);
    }

    @Override
    @GetMapping(path = "/v1/homepage", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<byte[]> homepage(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Visit visit = visits.read(query, request::getHeader);
        Answered answered = homepages.answer(visit);
        metrics.count(answered.state());
        var response = ResponseEntity.ok()
                .eTag(answered.answer().tag())
                .cacheControl(cacheControl(visit, answered.state()))
                .contentType(MediaType.APPLICATION_JSON);
        if (!visit.varied().isEmpty()) {
            response.varyBy(visit.varied().toArray(String[]::new));
        }
        if (answered.release() != null) {
            response.header(RELEASE, Long.toString(answered.release()));
        }
        if (answered.state().isDegraded()) {
            response.header(DEGRADED, "customization");
        }
        if (visit.forced()) {
            response.header(FORCED, "true");
        }
        visit.countryFallback().ifPresent(fallback -> {
            metrics.count(fallback);
            response.header(COUNTRY_FALLBACK, described(fallback));
        });
        return response.body(answered.answer().json());
    }

    /** What was made for a tester, or lacks what rules would have chosen, is nothing that a cache may keep. */
    private CacheControl cacheControl(Visit visit, State state) {
        return visit.forced() || !state.isWhole() ? FreshnessSettings.ofUnknown() : freshness.ofKnown();
    }

    private static String described(CountryFallback fallback) {
        String reason = HomepageMetrics.label(fallback.reason());
        return fallback.told().isEmpty() ? reason : reason + "; told=" + fallback.told();
    }
}
