package dev.imagery.storage.usage;

import dev.imagery.storage.asset.Encoding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as it was measured.
 *
 * @param encodings all objects that are known to be there, whoever holds them
 * @param groups a page of the groups, by name
 * @param due what goes by and by, as nothing holds it, by day (UTC)
 * @param next to be given as {@code after} to go on; absent on the last page
 */
record StorageReport(
        Instant measuredAt,
        List<Amount> encodings,
        List<Group> groups,
        List<Due> due,
        @Nullable String next) {

    /** Objects of one encoding with the bytes that they have. */
    record Amount(Encoding encoding, long objects, long bytes) {}

    /**
     * What a group holds. An object that several groups hold counts for each of them.
     *
     * @param live what its live version holds
     * @param kept what only its other versions hold
     */
    record Group(String group, List<Amount> live, List<Amount> kept) {}

    /** What is due on a day. Objects of renders that are due go later than these, and count on their own day. */
    record Due(LocalDate day, long renders, long objects, long bytes) {}
}
