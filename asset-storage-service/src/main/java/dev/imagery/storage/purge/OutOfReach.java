package dev.imagery.storage.purge;

import java.util.ArrayList;
import java.util.List;

/** What no purge can take back, in sentences for the receipt. */
final class OutOfReach {

    private static final List<String> ALWAYS = List.of(
            "Copies in browsers and in caches of others: pictures were answered to be kept for a year.",
            "Backups of the database and of the bucket, until they expire. One that is restored brings back what it holds; "
                    + "a check then finds it in the bucket and mends it.",
            "Archives of versions that were exported.",
            "Objects that were uploaded and of which no render was reported: nobody can tell what they show. Their addresses were "
                    + "never answered, and they are swept.");

    private static final String WITHOUT_CDN =
            "A CDN: none is set (imagery.cdn.cloudfront.distribution). What one holds has to be invalidated by hand.";

    private static final String WITHOUT_VERSIONS =
            "Older versions of objects, if the bucket has any: the store cannot list versions.";

    private OutOfReach() {}

    /**
     * @param cdn whether a CDN is told
     * @param versions whether the store lists versions, as far as it was asked
     */
    static List<String> of(boolean cdn, boolean versions) {
        List<String> sentences = new ArrayList<>(ALWAYS);
        if (!cdn) {
            sentences.add(WITHOUT_CDN);
        }
        if (!versions) {
            sentences.add(WITHOUT_VERSIONS);
        }
        return List.copyOf(sentences);
    }
}
