package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
            int slash = text.indexOf('/');
            return slash < 0
                    ? Optional.empty()
                    : AssetContext.parse(text.substring(slash + 1))
                            .map(context -> new Cursor(Long.parseLong(text.substring(0, slash)), context));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
