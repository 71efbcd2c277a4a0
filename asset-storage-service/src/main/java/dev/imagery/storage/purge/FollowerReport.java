package dev.imagery.storage.purge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody who follows purges did about one.
 *
 * @param removed how many copies were removed
 * @param kept what was not, and why, in sentences; such as artwork that another title shows too
 * @param failed what could not be removed, and why, in sentences
 */
public record FollowerReport(
        @PositiveOrZero(message = "a whole number from 0") long removed,

        @NotNull(message = SENTENCES) @Size(max = 1000, message = SENTENCES) List<@NotNull(message = SENTENCE) @Size(max = 1000, message = SENTENCE) String> kept,

        @NotNull(message = SENTENCES) @Size(max = 1000, message = SENTENCES) List<@NotNull(message = SENTENCE) @Size(max = 1000, message = SENTENCE) String> failed) {

    private static final String SENTENCES = "a list of at most 1,000 sentences";
    private static final String SENTENCE = "a text of at most 1,000 characters";
}
