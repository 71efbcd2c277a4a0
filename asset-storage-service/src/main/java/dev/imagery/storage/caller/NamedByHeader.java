package dev.imagery.storage.caller;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the caller's own word for it: the header {@value #HEADER}, in UTF-8. Who sends none is {@link Actor#ANONYMOUS}. */
@Component
class NamedByHeader implements Identification {

    static final String HEADER = "Imagery-Actor";

    @Override
    public Actor actor(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        if (sent == null) {
            return Actor.ANONYMOUS;
        }
        String name = HeaderText.utf8(sent);
        try {
            return new Actor(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameters(
                    List.of(Fault.of("/header/" + HEADER, "malformed", name, Actor.WORDS)));
        }
    }
}
