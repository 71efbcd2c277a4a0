package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;

class LeftOutTest {

    private static final String BREAKER = Resilience4JAutoConfiguration.class.getName();
    private static final String BREAKERS =
            "io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration";
    private static final String CALLS = RestClientAutoConfiguration.class.getName();
    private static final String HTTP = HttpClientAutoConfiguration.class.getName();
    private static final String WEB = WebMvcAutoConfiguration.class.getName();
    private static final String PAGES = "org.springdoc.webmvc.ui.SwaggerConfig";

    @Test
    void whoeverCallsCustomizationHasAll() {
        assertThat(kept(new MockEnvironment())).containsExactly(BREAKER, BREAKERS, CALLS, HTTP, WEB, PAGES);
        assertThat(kept(mode("remote"))).containsExactly(BREAKER, BREAKERS, CALLS, HTTP, WEB, PAGES);
    }

    @Test
    void whoeverFollowsItsReleasesHasNoBreaker() {
        assertThat(kept(mode("near"))).containsExactly(CALLS, HTTP, WEB, PAGES);
    }

    @Test
    void whoeverStandsAloneCallsNobody() {
        assertThat(kept(mode("fixture"))).containsExactly(WEB);
    }

    private static MockEnvironment mode(String mode) {
        return new MockEnvironment().withProperty("imagery.customization.mode", mode);
    }

    private static List<String> kept(MockEnvironment environment) {
        return Stream.of(BREAKER, BREAKERS, CALLS, HTTP, WEB, PAGES)
                .filter(each -> !LeftOut.isLeftOut(each, environment))
                .toList();
    }
}
