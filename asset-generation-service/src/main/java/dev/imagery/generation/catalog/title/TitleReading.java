package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What reading a title came to. */
public sealed interface TitleReading {

    /** @param id as the path or the line gave it, positive */
    record Valid(long id, TitleFacts facts) implements TitleReading {}

    /** @param faults every fault found, at least one */
    record Invalid(List<Fault> faults) implements TitleReading {}
}
