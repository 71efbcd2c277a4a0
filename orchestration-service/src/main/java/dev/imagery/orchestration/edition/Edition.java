package dev.imagery.orchestration.edition;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a page.
 *
 * @param version 0 of the one that the service brings along
 * @param active whether it is the one that is answered
 * @param createdAt empty of the one that the service brings along
 * @param document as it was handed in, without white space
 */
record Edition(String name, long version, boolean active, Optional<Instant> createdAt, String document) {}
