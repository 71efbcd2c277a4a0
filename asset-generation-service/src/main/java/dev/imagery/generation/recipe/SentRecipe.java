package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.Format;
import java.util.Optional;

/**
 * A recipe as it came to the service.
 *
 * @param storedAs its name in the store; empty where it is not stored
 */
public record SentRecipe(String text, Format format, Optional<String> storedAs) {}
