package dev.imagery.storage.render;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.Jsonb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a worker made of a render key.
 *
 * @param renditions 1 to 100, each size and encoding once
 * @param titleIds the titles that the render shows
 * @param dominantColour {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64
 * @param hitMap where each title is seen, in the order in which they are drawn
 * @param luminance how bright the picture is where
 * @param provenance what made it; kept as it is
 */
record RenderReport(
        @NotEmpty(message = RENDITIONS) @Size(max = 100, message = RENDITIONS) List<@Valid @NotNull(message = "a rendition") Picture> renditions,

        @NotNull(message = TITLES) @Size(max = 10_000, message = TITLES) List<@NotNull(message = "a title's id") @Positive(message = "a title's id, from 1") Long> titleIds,

        @Nullable @Pattern(regexp = "#[0-9a-f]{6}", message = "a colour such as #1a2b3c") String dominantColour,

        @Nullable @Pattern(regexp = "[A-Za-z0-9+/]{4,98}={0,2}", message = "a ThumbHash in Base64 of at most 100 characters") String placeholder,

        @Nullable @Size(max = 10_000, message = AREAS) List<@Valid @NotNull(message = "an area") HitArea> hitMap,

        @Nullable @Valid Luminance luminance,

        @Nullable @Jsonb ObjectNode provenance) {

    private static final String RENDITIONS = "1 to 100 renditions";
    private static final String AREAS = "a list of at most 10,000 areas";
    private static final String TITLES = "a list of at most 10,000 titles";

    RecordedRender render(Sha256 key) {
        return new RecordedRender(key, pictures(), titleIds, dominantColour, placeholder);
    }

    Telling telling() {
        ObjectNode told = provenance == null ? JsonNodeFactory.instance.objectNode() : provenance;
        return new Telling(hitMap, luminance, told);
    }

    List<Rendition> pictures() {
        return renditions.stream().map(Picture::rendition).toList();
    }

    /** A rendition as it is reported. */
    record Picture(
            @NotNull(message = "jpeg, webp, avif or png") Encoding encoding,

            @Min(value = 1, message = PIXELS) @Max(value = 16_384, message = PIXELS) int width,

            @Min(value = 1, message = PIXELS) @Max(value = 16_384, message = PIXELS) int height,

            @Positive(message = "the length in bytes, at least 1") long bytes,

            @NotNull(message = "assets/<sha256>.<extension>") ObjectKey key) {

        private static final String PIXELS = "a whole number of pixels from 1 to 16384";

        Rendition rendition() {
            return new Rendition(encoding, width, height, bytes, key);
        }
    }
}
