package dev.imagery.customization.ruletest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the tests of a rule set, without the tests. */
@Schema(name = "KeptTests")
record KeptTestsSummary(
        @Schema(example = "copy") String ruleSet,

        @Schema(description = "Of the tests, not of the rule set; 0 where there are none yet", example = "2")
        long version,

        @Schema(description = "How many tests", example = "12")
        int count,

        @Nullable Instant createdAt) {

    static KeptTestsSummary of(KeptTests tests) {
        return new KeptTestsSummary(tests.ruleSet(), tests.version(), tests.tests(), tests.createdAt());
    }
}
