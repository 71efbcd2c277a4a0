package dev.imagery.generation.withdrawal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A group in which a withdrawal is not done though its deadline has passed.
 *
 * @param version that is live
 * @param message what is not done, for people
 */
record OverdueGroup(
        @NotBlank(message = "a group's name") @Size(max = 100, message = "a group's name") String group,

        @NotNull(message = "a version's number") @Positive(message = "a version's number") Integer version,

        @Schema(example = "JP/ja is shown title 12345 still")
        @NotBlank(message = "what is not done") @Size(max = 2000, message = "at most 2,000 characters") String message) {}
