package dev.imagery.generation.storage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;

/**
 * Opens a version of a group; again with the same batch, the same version.
 *
 * @param recipe as JSON
 */
public record VersionOpening(UUID batch, @JsonRawValue String recipe, long catalogRevision, int precedence) {}
