package dev.imagery.generation.storage;

import java.util.List;

/**
 * Some publications in the order in which they were settled.
 *
 * @param newest the number of the newest of all; 0 where there is none
 */
public record PublicationPage(List<SettledPublication> publications, long newest) {}
