package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a rule set says beside its rules, property by property; for one document. */
final class RuleSetHead {

    static final String VERSION = "version";

    static final Set<String> PROPERTIES = Set.of(
            VERSION,
            "precedence",
            "owner",
            DeclarationsReader.ATTRIBUTES,
            DeclarationsReader.HIERARCHIES,
            DeclarationsReader.FALLBACKS,
            DeclarationsReader.EXPERIMENTS);

    /** The greatest whole number that JSON readers of every language tell from the next; and there is always a next. */
    static final long LAST_VERSION = (1L << 53) - 1;

    private static final Pattern OWNER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final DeclarationsReader declarationsReader;
    private @Nullable Long version;
    private @Nullable Integer precedence = 0;
    private @Nullable String owner;

    RuleSetHead(RuleLimits limits) {
        this.declarationsReader = new DeclarationsReader(limits);
    }

    /** Whether the property is one of those that are read here. */
    boolean read(String name, Place place) {
        switch (name) {
            case VERSION -> version = place.integer(1L, LAST_VERSION);
            case "precedence" -> precedence = place.integer(-1_000_000, 1_000_000);
            case "owner" -> {
                owner = place.text(1, 64, "a string");
                if (owner != null && !OWNER.matcher(owner).matches()) {
                    place.fault("malformed", owner, "a name of lower-case letters, digits and -");
                }
            }
            case DeclarationsReader.ATTRIBUTES -> declarationsReader.attributes(place);
            case DeclarationsReader.HIERARCHIES -> declarationsReader.hierarchies(place);
            case DeclarationsReader.FALLBACKS -> declarationsReader.fallbacks(place);
            case DeclarationsReader.EXPERIMENTS -> declarationsReader.experiments(place);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Null where none is stated, or a faulty one. */
    @Nullable Long version() {
        return version;
    }

    /** Null where a faulty one is stated. */
    @Nullable Integer precedence() {
        return precedence;
    }

    /** Null where none is stated, or a faulty one. */
    @Nullable String owner() {
        return owner;
    }

    /** Whether the declarations are such that it cannot be told whether rules fit. */
    boolean hidesRules() {
        return declarationsReader.isFaulty();
    }

    /** All that was read, once; of use only if there was no fault. */
    Declarations declarations() {
        return declarationsReader.all();
    }
}
