package dev.imagery.generation.stored;

import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/** What a writer takes for the newest version, by the headers {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). */
record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    /**
     * @param newest empty where there is no such recipe, or it was removed
     * @throws ProblemException 412
     */
    void require(String name, Optional<Integer> newest) {
        boolean fails = ifMatch.filter(tags -> !matches(tags, newest)).isPresent()
                || ifNoneMatch.filter(tags -> matches(tags, newest)).isPresent();
        if (fails) {
            throw ProblemException.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "precondition-failed",
                    newest.map(version -> "The stored recipe %s is at version %d".formatted(name, version))
                            .orElse("There is no stored recipe " + name),
                    "Nothing was changed. Read what there is, and decide again.",
                    List.of());
        }
    }

    private static boolean matches(String tags, Optional<Integer> newest) {
        return newest.isPresent()
                && ETag.parse(tags).stream()
                        .anyMatch(tag -> tag.isWildcard() || (!tag.weak() && VersionTag.isOf(newest.get(), tag.tag())));
    }
}
