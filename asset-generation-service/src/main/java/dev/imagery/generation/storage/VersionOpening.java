package dev.imagery.generation.storage;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Opens a version of a group; again with the same batch, the same version.
 *
 * @param recipe what it says, whether it was written in JSON or in YAML
 */
public record VersionOpening(UUID batch, JsonNode recipe, long catalogRevision, int precedence) {}
