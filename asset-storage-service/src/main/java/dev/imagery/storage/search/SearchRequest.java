package dev.imagery.storage.search;

import java.util.List;
import java.util.Optional;

/**
 * A search as it is asked.
 *
 * @param fingerprint of the query, whichever of its pages is asked for
 * @param after where the page begins, as parameters of the query's sort key; empty for the first page
 * @param limit how many assets a page has
 * @param counted whether to tell how many there are in all
 */
record SearchRequest(AssetQuery query, String fingerprint, Optional<List<Object>> after, int limit, boolean counted) {}
