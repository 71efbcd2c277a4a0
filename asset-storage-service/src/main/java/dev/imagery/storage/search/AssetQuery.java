package dev.imagery.storage.search;

import org.jspecify.annotations.Nullable;

/**
 * What is searched for; what is null does not matter.
 *
 * @param cell such as {@code autumn/bright}; empty for assets of no cell
 */
record AssetQuery(
        @Nullable String group,
        @Nullable Integer version,
        @Nullable Boolean live,
        @Nullable String platform,
        @Nullable String country,
        @Nullable String language,
        @Nullable String resolution,
        @Nullable String cell,
        @Nullable Long titleId) {}
