package dev.imagery.generation.stored;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that recipes can be stored under: those of asset groups, less what is another path below {@code /v1/recipes}. */
final class RecipeName {

    private static final Pattern VALID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Set<String> RESERVED = Set.of("schema", "plan", "preview");

    private RecipeName() {}

    /** @throws ProblemException 400 */
    static void requireValid(String name) {
        if (!VALID.matcher(name).matches()) {
            throw wrong("invalid-value", name, "1 to 64 lower-case letters, digits and inner hyphens");
        }
        if (RESERVED.contains(name)) {
            throw wrong("reserved", name, "another name than schema, plan and preview");
        }
    }

    private static ProblemException wrong(String code, String name, String expected) {
        return ProblemException.invalidParameters(List.of(Fault.of("/path/name", code, name, expected)));
    }
}
