package dev.imagery.generation.storage;

import java.util.UUID;

/**
 * What is live of a group.
 *
 * @param batch the batch that made it
 */
public record LiveVersion(int version, UUID batch) {}
