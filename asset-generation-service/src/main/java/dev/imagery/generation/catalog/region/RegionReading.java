package dev.imagery.generation.catalog.region;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What reading a region came to. */
public sealed interface RegionReading {

    record Valid(Region region) implements RegionReading {}

    /** @param faults every fault found, at least one */
    record Invalid(List<Fault> faults) implements RegionReading {}
}
