package dev.imagery.local.suite;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a suite has to live with.
 *
 * @param objectStore where services are told that the object store is, where they are not to reach it directly
 * @param generation settings of the generation service besides the usual ones, by their names
 * @param restarts how often within a minute a process may die and is started again
 */
public record SuiteConditions(Optional<URI> objectStore, Map<String, String> generation, int restarts) {

    /** Those of a suite that is used. */
    public static final SuiteConditions USUAL = new SuiteConditions(Optional.empty(), Map.of(), 3);
}
