package dev.imagery.storage.ownership;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.storage.asset.AssetContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the contexts that are asked for, one a line; goes on after a faulty one, so that all faults are told at once. */
final class AskedContexts {

    /** As many as a version may hold. */
    static final int LIMIT = 100_000;

    private static final int LONGEST_SHOWN = 200;

    private final Faults faults;
    private final Set<AssetContext> contexts = new LinkedHashSet<>();

    AskedContexts(Faults faults) {
        this.faults = faults;
    }

    /** Reads one line. */
    void read(int number, JsonNode line) {
        Optional<AssetContext> context = line.isString() ? AssetContext.parse(line.stringValue()) : Optional.empty();
        context.ifPresentOrElse(contexts::add, () -> faults.add(malformed(number, line)));
    }

    /** Those of the lines without faults, each once. */
    Set<AssetContext> contexts() {
        return contexts;
    }

    private static Fault malformed(int number, JsonNode line) {
        String found = line.isString() ? line.stringValue() : line.toString();
        return Fault.of(
                JsonLines.pointer(number),
                "malformed",
                found.length() <= LONGEST_SHOWN ? found : found.substring(0, LONGEST_SHOWN) + "…",
                "a context as a JSON string, such as \"US/en/browser/high\" or \"US/en/browser/high@autumn/bright\"");
    }
}
