package dev.imagery.storage.compare;

import dev.imagery.storage.asset.AssetContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The last asset of a page; the next page starts behind it. To clients it is an opaque word.
 *
 * @param difference empty where it was not known
 */
public record ChangeCursor(Optional<Double> difference, AssetContext context) {

    private static final String PART = "\n";

    /** The value of {@link PairedAssets#CHANGE_KEY}. */
    double key() {
        return -difference.orElse(-1.0);
    }

    /** As one word. */
    public String encoded() {
        String text = difference.map(Object::toString).orElse("") + PART + context;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the word cannot have been made by {@link #encoded()}. */
    public static Optional<ChangeCursor> decode(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            String[] parts = text.split(PART, -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            Optional<Double> difference = parts[0].isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(parts[0]));
            return AssetContext.parse(parts[1]).map(context -> new ChangeCursor(difference, context));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
