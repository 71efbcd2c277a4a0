package dev.imagery.customization.release;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a release was held against before it was made. */
@Schema(name = "ActivationChecks")
public record Checks(
        @Schema(description = "Which version of the set's tests ran; 0 where it had none", example = "2")
        long testsVersion,

        @Schema(description = "How many tests ran", example = "12")
        int tests,

        @Schema(description = "How many expectations were not met; 0 unless forced", example = "0")
        int unmet,

        @Schema(description = "How many rules of the version can never win; 0 unless forced", example = "0")
        int deadRules,

        @Schema(
                description =
                        "How many fields had a value before in contexts in which they have none with the version; 0 unless forced",
                example = "0")
        int newlyUncovered,

        @Schema(
                description =
                        "Of how many rules it is not known whether they can win, and of how many fields whether contexts lose their value,"
                                + " as there is too much to be looked at",
                example = "0")
        int undecided,

        @Schema(
                description = "Why it was activated all the same; absent where nobody insisted",
                example = "The tests follow tonight")
        @Nullable String forced) {}
