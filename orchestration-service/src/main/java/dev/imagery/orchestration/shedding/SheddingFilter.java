package dev.imagery.orchestration.shedding;

import dev.imagery.starter.problem.Problem;
import dev.imagery.starter.request.RequestId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as many visits as there is room for; those beyond from what is at hand, which takes hardly more than their JSON; and refuses the ones
 * beyond these at once, so that it costs next to nothing. Where processors are what is missing, it refuses until there are enough of them again.
 */
final class SheddingFilter extends OncePerRequestFilter {

    private final Gate all;
    private final Gate atHand;
    private final Backlog backlog;
    private final String retryAfter;
    private final JsonMapper mapper;
    private final Counter whole;
    private final Counter fromWhatIsAtHand;
    private final Counter refused;

    SheddingFilter(
            Gate all, Gate atHand, Backlog backlog, Duration retryAfter, JsonMapper mapper, MeterRegistry meters) {
        this.all = all;
        this.atHand = atHand;
        this.backlog = backlog;
        this.retryAfter = Long.toString(retryAfter.toSeconds());
        this.mapper = mapper;
        this.whole = counter(meters, "whole");
        this.fromWhatIsAtHand = counter(meters, "at-hand");
        this.refused = counter(meters, "refused");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("imagery.shedding.visits")
                .description("Visits by how they were let in")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (backlog.isUnbearable()) {
            refused.increment();
            refuse(request, response);
        } else if (all.enter()) {
            whole.increment();
            try {
                chain.doFilter(request, response);
            } finally {
                all.leave();
            }
        } else if (atHand.enter()) {
            fromWhatIsAtHand.increment();
            try {
                answerFromWhatIsAtHand(request, response, chain);
            } finally {
                atHand.leave();
            }
        } else {
            refused.increment();
            refuse(request, response);
        }
    }

    private static void answerFromWhatIsAtHand(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Load.high(() -> chain.doFilter(request, response));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(mapper.writeValueAsString(problem(request)).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(HttpServletRequest request) {
        return new Problem(
                Problem.TYPE_PREFIX + "overloaded",
                "There are more visits than the service can answer",
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                null,
                request.getRequestURI(),
                RequestId.current().orElse(null),
                List.of());
    }
}
