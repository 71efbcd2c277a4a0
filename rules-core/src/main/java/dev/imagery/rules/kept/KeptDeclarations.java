package dev.imagery.rules.kept;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.reading.DeclarationsWriter;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a rule set says besides its rules, as it is kept.
 *
 * @param json an object
 */
public record KeptDeclarations(String json) {

    /** What was let in once is read again, whatever the limits are by then. */
    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.NONE);

    public static KeptDeclarations of(Declarations declarations) {
        return new KeptDeclarations(DeclarationsWriter.write(declarations));
    }

    /** @throws RuntimeException where the JSON is not what was kept */
    public Declarations declarations() {
        var object = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return switch (READER.readDeclarations(object)) {
            case Reading.Accepted<Declarations>(Declarations declarations) -> declarations;
            case Reading.Refused<Declarations> refused ->
                throw new IllegalStateException("kept declarations are faulty: " + refused.faults());
        };
    }

    /** The properties of the object, each after a comma; empty where there are none. */
    public String properties() {
        String properties = json.substring(1, json.length() - 1);
        return properties.isBlank() ? "" : "," + properties;
    }
}
