package dev.imagery.storage.transfer;

/**
 * A version that was imported.
 *
 * @param state {@code sealed}, or what became of it since it was imported before
 * @param newRenders how many of its renders were not known here
 */
record ImportedVersion(String group, int version, String state, int assets, int renders, int newRenders) {}
