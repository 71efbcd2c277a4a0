package dev.imagery.starter.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import software.amazon.awssdk.core.exception.SdkClientException;

class ObjectStoreAdviceTest {

    @Test
    void aStoreThatIsAwayIsToldAsUnavailable() {
        ResponseEntity<Problem> answer = new ObjectStoreAdvice()
                .away(
                        SdkClientException.create("no way to a secret host"),
                        new MockHttpServletRequest("PUT", "/v1/art"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.getBody())
                .extracting(Problem::type, Problem::detail, Problem::instance)
                .containsExactly("urn:imagery:problem:service-unavailable", "The object store is away.", "/v1/art");
    }
}
