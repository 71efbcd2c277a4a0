package dev.imagery.local.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In whose name a command acts. */
final class Person {

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who does it (default: IMAGERY_ACTOR, or the name of the user).")
    private @Nullable String as;

    String name() {
        return Optional.ofNullable(as)
                .or(() -> Optional.ofNullable(System.getenv("IMAGERY_ACTOR")))
                .orElseGet(() -> System.getProperty("user.name"));
    }
}
