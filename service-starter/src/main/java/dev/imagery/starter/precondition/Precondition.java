package dev.imagery.starter.precondition;

import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/**
 * What a writer takes for the current state, by the headers {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). Both are as they
 * were sent, and empty where the writer does not care.
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    /**
     * To be called while what is to be changed is locked.
     *
     * @param tags the entity tags of what there is, without quotation marks; none where there is nothing
     * @param there what there is, as a sentence without its full stop
     * @throws ProblemException 412
     */
    public void require(Set<String> tags, String there) {
        boolean fails = ifMatch.filter(stated -> !matches(stated, tags)).isPresent()
                || ifNoneMatch.filter(stated -> matches(stated, tags)).isPresent();
        if (fails) {
            throw ProblemException.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "precondition-failed",
                    there,
                    "Nothing was changed. Read what there is, and decide again.",
                    List.of());
        }
    }

    private static boolean matches(String stated, Set<String> tags) {
        return !tags.isEmpty()
                && ETag.parse(stated).stream()
                        .anyMatch(tag -> tag.isWildcard() || (!tag.weak() && tags.contains(tag.tag())));
    }
}
