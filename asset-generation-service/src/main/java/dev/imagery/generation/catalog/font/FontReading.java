package dev.imagery.generation.catalog.font;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What reading a font came to. */
public sealed interface FontReading {

    record Valid(Font font) implements FontReading {}

    /** @param faults every fault found, at least one */
    record Invalid(List<Fault> faults) implements FontReading {}
}
