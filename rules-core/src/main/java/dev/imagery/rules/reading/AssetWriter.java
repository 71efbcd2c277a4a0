package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue.AssetReference;
import dev.imagery.rules.model.Contrast;
import dev.imagery.rules.model.PixelBox;
import dev.imagery.rules.model.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes asset references, of what is known alone. */
final class AssetWriter {

    private final JsonGenerator json;

    AssetWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(AssetReference asset) {
        json.writeStartObject();
        json.writeStringProperty("type", AssetReader.TYPE);
        json.writeArrayPropertyStart("renditions");
        asset.renditions().forEach(this::rendition);
        json.writeEndArray();
        optional("altText", asset.altText());
        optional("dominantColour", asset.dominantColour());
        optional("placeholder", asset.placeholder());
        optional("hitMap", asset.hitMap());
        if (!asset.safeAreas().isEmpty()) {
            safeAreas(asset.safeAreas());
        }
        if (asset.contrast() != null) {
            contrast(asset.contrast());
        }
        if (asset.groupVersion() != null) {
            json.writeNumberProperty("groupVersion", asset.groupVersion());
        }
        json.writeEndObject();
    }

    private void rendition(Rendition rendition) {
        json.writeStartObject();
        json.writeStringProperty("encoding", rendition.encoding());
        json.writeNumberProperty("width", rendition.width());
        json.writeNumberProperty("height", rendition.height());
        json.writeNumberProperty("bytes", rendition.bytes());
        json.writeStringProperty("key", rendition.key());
        json.writeEndObject();
    }

    private void safeAreas(List<PixelBox> areas) {
        json.writeArrayPropertyStart("safeAreas");
        for (PixelBox area : areas) {
            json.writeStartObject();
            json.writeNumberProperty("x", area.x());
            json.writeNumberProperty("y", area.y());
            json.writeNumberProperty("width", area.width());
            json.writeNumberProperty("height", area.height());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void contrast(Contrast contrast) {
        json.writeObjectPropertyStart("contrast");
        json.writeNumberProperty("worst", contrast.worst());
        json.writeNumberProperty("mean", contrast.mean());
        json.writeEndObject();
    }

    private void optional(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
