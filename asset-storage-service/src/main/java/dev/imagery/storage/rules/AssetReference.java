package dev.imagery.storage.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.imagery.storage.asset.Rendition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a rule's payload: which pictures there are, without a host; whoever answers a client composes the URL.
 *
 * @param renditions those of the asset's own size
 * @param dominantColour {@code #rrggbb}, to fill the place until the picture is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetReference(
        List<Rendition> renditions,
        @Nullable String altText,
        @Nullable String dominantColour) {

    private static final Comparator<Rendition> ORDER = Comparator.comparing(Rendition::encoding)
            .thenComparing(rendition -> rendition.key().path());

    /** Puts the renditions in a fixed order. */
    public AssetReference {
        renditions = renditions.stream().sorted(ORDER).toList();
    }

    /** Tells this value from customization's other ones. */
    @JsonProperty("type")
    public String type() {
        return "AssetReference";
    }
}
