package dev.imagery.generation.recipe;

import dev.imagery.starter.access.NamedCaller;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Imagery-Actor}: who calls, in UTF-8. Whoever submits a recipe is the author of its version. */
public final class ActorHeader {

    public static final String NAME = "Imagery-Actor";

    private static final Pattern VALID = Pattern.compile("(?=.{1,200}$)\\S(?:[^\\p{Cntrl}]*\\S)?");

    private ActorHeader() {}

    /**
     * Who calls: whom the header names, as far as the caller's token allows it, or the token's own subject.
     *
     * @param sent the header as the container reads it, in ISO 8859-1
     * @throws ProblemException 400 where nobody can be called so, 403 where the token is of somebody else
     */
    public static Optional<String> actor(Optional<String> sent) {
        var actor =
                sent.map(header -> new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        actor.filter(VALID.asMatchPredicate().negate()).ifPresent(wrong -> {
            throw ProblemException.invalidParameters(List.of(Fault.of(
                    "/header/" + NAME,
                    "malformed",
                    wrong,
                    "1 to 200 characters, none of them a control character, no white space at the ends")));
        });
        return NamedCaller.of(actor);
    }
}
