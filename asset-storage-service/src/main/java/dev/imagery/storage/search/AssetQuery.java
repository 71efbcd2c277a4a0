package dev.imagery.storage.search;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.query.Place;
import dev.imagery.storage.query.Range;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is searched for; what is empty does not matter.
 *
 * @param cell such as {@code autumn/bright}; the empty text for assets of no cell
 * @param titleId of a title that is shown
 * @param designs as recipes call them, such as {@code perspective}; any one will do
 * @param encoding that the asset has a file of; sizes in bytes are of that file then, and of the largest otherwise
 * @param contrast of the page's text where it is worst, as a ratio
 * @param madeAt when the picture was rendered; the end is not in it
 */
record AssetQuery(
        Scope scope,
        Place place,
        Optional<String> cell,
        Optional<Long> titleId,
        Optional<Set<String>> designs,
        Optional<Encoding> encoding,
        Range<Long> bytes,
        Range<Double> contrast,
        Range<Instant> madeAt,
        Order order) {

    /** By what the assets are sorted, and whether the greatest comes first. */
    record Order(Sort sort, boolean descending) {}

    /** The column with the size in bytes that the query is about. */
    String bytesColumn() {
        return encoding.map(wanted -> wanted.label() + "_bytes").orElse("bytes");
    }

    /** What the assets are sorted by; no two of them are equal in all of it. */
    SortKey sortKey() {
        return order.sort().key(this);
    }
}
