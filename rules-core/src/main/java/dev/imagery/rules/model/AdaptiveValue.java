package dev.imagery.rules.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an adaptive field, typed so that a page can tell a headline from a picture. */
public sealed interface AdaptiveValue {

    /** The value without what makes no difference to a page: which version of a group gives a picture. */
    default AdaptiveValue asSeen() {
        return this;
    }

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
     * @param placeholder a ThumbHash in Base64, to be shown until the picture is there, where known
     * @param hitMap the path of what tells where its titles are seen, below the CDN's address, where known
     * @param safeAreas where the page puts text, in pixels of the largest rendition; empty where not known
     * @param contrast of the page's text on the safe areas, where known
     * @param groupVersion which version of its group gives the picture, from 1, where known; not the rule set's own version
     */
    record AssetReference(
            List<Rendition> renditions,
            @Nullable String altText,
            @Nullable String dominantColour,
            @Nullable String placeholder,
            @Nullable String hitMap,
            List<PixelBox> safeAreas,
            @Nullable Contrast contrast,
            @Nullable Integer groupVersion)
            implements AdaptiveValue {

        public AssetReference {
            renditions = List.copyOf(renditions);
            safeAreas = List.copyOf(safeAreas);
            if (renditions.isEmpty()) {
                throw new IllegalArgumentException("an asset reference needs a rendition");
            }
        }

        /** One of which no more is known. */
        public AssetReference(List<Rendition> renditions, @Nullable String altText, @Nullable String dominantColour) {
            this(renditions, altText, dominantColour, null, null, List.of(), null, null);
        }

        @Override
        public AssetReference asSeen() {
            return groupVersion == null
                    ? this
                    : new AssetReference(
                            renditions, altText, dominantColour, placeholder, hitMap, safeAreas, contrast, null);
        }
    }

    /**
     * JSON of a shape that a registered schema describes.
     *
     * @param json in canonical form: one text for all that mean the same
     */
    record Structured(SchemaVersion schema, String json) implements AdaptiveValue {}
}
