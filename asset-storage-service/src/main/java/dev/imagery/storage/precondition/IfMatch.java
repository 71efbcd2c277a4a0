package dev.imagery.storage.precondition;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/**
 * What a caller has seen of what it changes, by the header {@code If-Match} (RFC 9110, 13.1.1).
 *
 * @param tags as they were sent; empty where the caller does not care
 */
public record IfMatch(Optional<String> tags) {

    /** The caller does not care. */
    public static final IfMatch ANYTHING = new IfMatch(Optional.empty());

    /** The header's value, null where there is none. */
    public static IfMatch of(@Nullable String header) {
        return new IfMatch(Optional.ofNullable(header));
    }

    /**
     * To be called while what is to be changed is locked.
     *
     * @param there what there is now, as a sentence
     * @throws ProblemException 412 where the caller has seen something else
     */
    public void require(EntityTag now, String there) {
        if (tags.isPresent() && !matches(tags.get(), now)) {
            throw ProblemException.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "precondition-failed",
                    there,
                    "Nothing was changed. Read what there is, and decide again.",
                    List.of(Fault.of(
                            "/header/If-Match", "changed-meanwhile", tags.get(), "\"" + now.text() + "\" by now")));
        }
    }

    private static boolean matches(String tags, EntityTag now) {
        return ETag.parse(tags).stream().anyMatch(tag -> tag.isWildcard() || (!tag.weak() && now.matches(tag.tag())));
    }
}
