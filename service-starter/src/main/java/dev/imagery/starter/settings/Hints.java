package dev.imagery.starter.settings;

import dev.imagery.starter.problem.NearestName;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What to do about an unknown setting. */
final class Hints {

    private static final int PREFIX = "imagery.".length();

    private final KnownSettings own;
    private final Supplier<SuiteSettings> suite;

    Hints(KnownSettings own, Supplier<SuiteSettings> suite) {
        this.own = own;
        this.suite = suite;
    }

    String ofVariable(String written) {
        return nearest(written, own.variables().toList()).orElse("");
    }

    String of(ConfigurationPropertyName written) {
        return suite.get()
                .owner(written)
                .map(owner -> "a setting of " + owner)
                .or(() -> nearest(written.toString(), own.names()))
                .orElse("");
    }

    /** What all names begin with makes none of them nearer. */
    private static Optional<String> nearest(String written, Collection<String> known) {
        return NearestName.of(
                        written.substring(PREFIX),
                        known.stream().map(name -> name.substring(PREFIX)).toList())
                .map(name -> "did you mean " + written.substring(0, PREFIX) + name + "?");
    }
}
