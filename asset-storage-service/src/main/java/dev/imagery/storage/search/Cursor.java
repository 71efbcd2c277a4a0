package dev.imagery.storage.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The last asset of a page; the next page starts behind it. To clients it is an opaque word.
 *
 * @param query the fingerprint of the query that it belongs to
 * @param key the asset's values of what the query sorts by
 */
record Cursor(String query, List<String> key) {

    private static final String PART = "\n";

    String encoded() {
        List<String> parts = new ArrayList<>(key);
        parts.addFirst(query);
        String text = String.join(PART, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the word cannot have been made by {@link #encoded()}. */
    static Optional<Cursor> decode(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(PART, -1));
            return parts.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Cursor(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
