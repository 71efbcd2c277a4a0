package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusedExceptionTest {

    private static final URI ADDRESS = URI.create("http://localhost:8081/v1/recipes");

    @Test
    void everyFaultIsToldWithItsPlaceAndWhatWasExpected() {
        String problem = """
                {"type": "urn:imagery:problem:invalid-recipe", "title": "The recipe has 2 faults", "status": 422,
                 "faults": [
                   {"pointer": "/rows", "code": "out-of-range", "found": 0, "expected": "a whole number from 1 to 100",
                    "line": 3, "column": 9},
                   {"pointer": "/paddding", "code": "unknown-field", "expected": "a known field", "suggestion": "padding"}]}
                """;
        assertThat(refused(problem)).hasMessage("""
                The recipe has 2 faults
                  /rows (line 3, column 9): out-of-range, found 0, expected a whole number from 1 to 100
                  /paddding: unknown-field, expected a known field (did you mean padding?)""");
    }

    @Test
    void anAnswerThatIsNoProblemIsToldByItsStatus() {
        assertThat(refused("<html>Bad gateway</html>")).hasMessage("502 from http://localhost:8081/v1/recipes");
    }

    private static RefusedException refused(String body) {
        return new RefusedException(ADDRESS, 502, body.getBytes(StandardCharsets.UTF_8));
    }
}
