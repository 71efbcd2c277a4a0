package dev.imagery.storage.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Tells queries apart, so that the page of one is not gone on with in another. It is no secret, and no proof. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * @param parameters of a request
     * @param ofPages those that may change from page to page
     */
    static String of(Map<String, List<String>> parameters, Set<String> ofPages) {
        Map<String, List<String>> ofTheQuery = new TreeMap<>(parameters);
        ofTheQuery.keySet().removeAll(ofPages);
        CRC32C checksum = new CRC32C();
        checksum.update(ofTheQuery.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
