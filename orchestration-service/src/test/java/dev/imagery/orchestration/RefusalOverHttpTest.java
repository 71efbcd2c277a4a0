package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.test.context.TestPropertySource;

@Tag("adapter")
@TestPropertySource(properties = "imagery.shedding.at-hand=0")
class RefusalOverHttpTest extends CrowdedService {

    @Test
    void visitsBeyondAllRoomAreRefusedAtOnceAndHealthIsNot() throws Exception {
        var slow = visitsThatTakeLong();
        HttpResponse<String> refused = visit("/v1/homepage?country=US").join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JSONAssert.assertEquals("""
                {"type": "urn:imagery:problem:overloaded", "status": 503, "instance": "/v1/homepage"}
                """, refused.body(), JSONCompareMode.LENIENT);
        assertThat(visit("/actuator/health/readiness").join().statusCode()).isEqualTo(200);
        assertThat(slow).allSatisfy(visit -> assertThat(visit.isDone()).isFalse());
        for (var visit : slow) {
            assertThat(visit.join().statusCode()).isEqualTo(200);
        }
        assertThat(meters.counter("imagery.shedding.visits", "outcome", "refused")
                        .count())
                .isEqualTo(1);
    }
}
