package dev.imagery.storage.caller;

import dev.imagery.starter.access.NamedCaller;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whom the header {@value #HEADER} names, in UTF-8, as far as the caller's token allows it; without the header the token's own subject. Where no
 * tokens are taken, it is the caller's own word, and who sends none is {@link Actor#ANONYMOUS}.
 */
@Component
class NamedByHeader implements Identification {

    static final String HEADER = "Imagery-Actor";

    @Override
    public Actor actor(HttpServletRequest request) {
        Optional<String> named = Optional.ofNullable(request.getHeader(HEADER)).map(HeaderText::utf8);
        named.ifPresent(NamedByHeader::requireName);
        return NamedCaller.of(named).map(Actor::new).orElse(Actor.ANONYMOUS);
    }

    private static void requireName(String name) {
        if (!Actor.isName(name)) {
            throw ProblemException.invalidParameters(
                    List.of(Fault.of("/header/" + HEADER, "malformed", name, Actor.WORDS)));
        }
    }
}
