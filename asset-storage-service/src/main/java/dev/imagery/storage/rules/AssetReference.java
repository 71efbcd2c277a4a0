package dev.imagery.storage.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.SafeArea;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a rule's payload: which pictures there are, without a host, and what is known of them; whoever answers a client composes
 * the URLs.
 *
 * @param renditions those of the asset's own size
 * @param dominantColour {@code #rrggbb}, to fill the place until the picture is there
 * @param placeholder a ThumbHash in Base64, to fill it better
 * @param hitMap where the page learns which title is seen where
 * @param safeAreas where the page puts text, in pixels of the asset's own size
 * @param contrast of that text
 * @param groupVersion the version of the group that gives the asset, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetReference(
        List<Rendition> renditions,
        @Nullable String altText,
        @Nullable String dominantColour,
        @Nullable String placeholder,
        @Nullable HitMapKey hitMap,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SafeArea> safeAreas,
        @Nullable Contrast contrast,
        @Nullable Integer groupVersion) {

    private static final Comparator<Rendition> ORDER = Comparator.comparing(Rendition::encoding)
            .thenComparing(rendition -> rendition.key().path());

    /** Puts the renditions in a fixed order. */
    public AssetReference {
        renditions = renditions.stream().sorted(ORDER).toList();
        safeAreas = List.copyOf(safeAreas);
    }

    /** Tells this value from customization's other ones. */
    @JsonProperty("type")
    public String type() {
        return "AssetReference";
    }

    /** With what references told before they told of placeholders, hit maps, safe areas, contrasts and versions. */
    AssetReference plain() {
        return new AssetReference(renditions, altText, dominantColour, null, null, List.of(), null, null);
    }
}
