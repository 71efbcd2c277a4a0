package dev.imagery.customization.ruletest;

import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.reading.ExpectationsReader;
import dev.imagery.rules.reading.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the tests of a rule set.
 *
 * @param version of the tests, not of the set; 0 where there are none yet
 * @param tests how many
 * @param document as they are kept, {@code {"tests": […]}}
 * @param createdAt null where there are none yet
 */
public record KeptTests(
        String ruleSet,
        long version,
        int tests,
        String document,
        @Nullable Instant createdAt) {

    private static final ExpectationsReader READER = ExpectationsReader.unlimited();

    static KeptTests none(String ruleSet) {
        return new KeptTests(ruleSet, 0, 0, "{\"tests\":[]}", null);
    }

    /** The tests themselves, in their order. */
    public List<Expectation> expectations() {
        return switch (READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Accepted<List<Expectation>>(List<Expectation> read) -> read;
            case Reading.Refused<List<Expectation>> refused ->
                throw new IllegalStateException("kept tests are faulty: " + refused.faults());
        };
    }
}
