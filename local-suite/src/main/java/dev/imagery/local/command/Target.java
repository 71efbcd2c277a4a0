package dev.imagery.local.command;

import dev.imagery.local.client.Installation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command talks to. */
final class Target {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Another installation than the one on this machine, such as http://imagery.example.com;"
                    + " a port in it is the generation service's.")
    private @Nullable URI url;

    /** Whether it is another one than the suite on this machine. */
    boolean isElsewhere() {
        return url != null;
    }

    Installation installation() {
        return url == null ? Installation.local(Imagery.ports()) : Installation.at(url, Imagery.ports());
    }
}
