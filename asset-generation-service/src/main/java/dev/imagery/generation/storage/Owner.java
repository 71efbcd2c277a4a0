package dev.imagery.generation.storage;

import java.util.List;

/**
 * A group that has live assets for some of the contexts that were asked for.
 *
 * @param version the live one
 * @param precedence of that version
 * @param contexts how many of those asked for it owns
 * @param first the first ten of these as {@link AssetContext#toString()} writes them, sorted
 */
public record Owner(String group, int version, int precedence, int contexts, List<String> first) {}
