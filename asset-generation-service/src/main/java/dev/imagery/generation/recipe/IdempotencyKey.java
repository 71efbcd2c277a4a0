package dev.imagery.generation.recipe;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /** @throws ProblemException 400 */
    public static void requireValid(Optional<String> key) {
        key.filter(VALID.asMatchPredicate().negate()).ifPresent(wrong -> {
            throw ProblemException.invalidParameters(List.of(Fault.of(
                    "/header/" + HEADER, "invalid-value", wrong, "1 to 255 visible ASCII characters without spaces")));
        });
    }
}
