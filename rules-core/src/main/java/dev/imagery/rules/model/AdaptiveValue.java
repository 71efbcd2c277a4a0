package dev.imagery.rules.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an adaptive field, typed so that a page can tell a headline from a picture. */
public sealed interface AdaptiveValue {

    /** A text, such as a headline or the full URL of a picture; it passes through as it is. */
    record Text(String value) implements AdaptiveValue {}

    /** A number; 1, 1.0 and 1e0 are the same number. */
    record Numeric(BigDecimal value) implements AdaptiveValue {

        public Numeric {
            value = value.stripTrailingZeros();
            if (value.scale() < 0 && value.precision() - value.scale() <= 20) {
                value = value.setScale(0); // 100, not 1E+2, as long as it stays readable
            }
        }
    }

    /** True or false. */
    record Flag(boolean value) implements AdaptiveValue {}

    /** Something that the page's user can do, with the form fields that it sends. */
    record Action(List<String> withFields) implements AdaptiveValue {

        public Action {
            withFields = List.copyOf(withFields);
        }
    }

    /**
     * A picture by its stored objects; whoever answers the page picks one rendition and composes the URL.
     *
     * @param renditions at least one
     * @param altText the picture in words, where known
     * @param dominantColour {@code #rrggbb}, where known
     */
    record AssetReference(
            List<Rendition> renditions,
            @Nullable String altText,
            @Nullable String dominantColour) implements AdaptiveValue {

        public AssetReference {
            renditions = List.copyOf(renditions);
            if (renditions.isEmpty()) {
                throw new IllegalArgumentException("an asset reference needs a rendition");
            }
        }
    }

    /**
     * JSON of a shape that a registered schema describes.
     *
     * @param json in canonical form: one text for all that mean the same
     */
    record Structured(SchemaVersion schema, String json) implements AdaptiveValue {}
}
