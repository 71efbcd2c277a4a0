package dev.imagery.generation.storage;

import java.util.List;

/**
 * What was done about a purge.
 *
 * @param removed how many copies are gone
 * @param kept what is not, and why, in sentences
 * @param failed what could not be removed, and why, in sentences
 */
public record PurgeReport(long removed, List<String> kept, List<String> failed) {}
