package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The last asset of a page; the next page starts behind it. To clients it is an opaque word. */
record Cursor(long versionId, AssetContext context) {

    String encoded() {
        String text = versionId + "/" + context;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the word was not made by {@link #encoded()}. */
    static Optional<Cursor> decode(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("/", -1));
            return parts.size() == 5
                    ? Optional.of(new Cursor(
                            Long.parseLong(parts.get(0)),
                            new AssetContext(parts.get(1), parts.get(2), parts.get(3), parts.get(4))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
