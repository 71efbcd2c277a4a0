package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a text says, and where it says it. The same content gives an equal tree in JSON and in YAML: whole numbers are
 * integral nodes of the smallest type that holds them, all other numbers are decimal nodes as exact as written.
 */
public record Document(JsonNode tree, Positions positions) {

    /** The faults with their line and column, found by their pointers. */
    public List<Fault> located(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.at(positions.of(fault.pointer())))
                .toList();
    }
}
