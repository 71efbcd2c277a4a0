package dev.imagery.dsl.expansion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.Logo;
import dev.imagery.dsl.overlay.PlacedLegibleGradient;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.Text;
import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.dsl.shape.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** One text for one value: sorted keys, no white space. Designs are written as recipes have them. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .addModule(new SimpleModule()
                    .addSerializer(new DesignWriter())
                    .addDeserializer(Design.class, new DesignReader()))
            .addMixIn(PlacedOverlay.class, TypedOverlay.class)
            .addMixIn(Quality.class, TypedQuality.class)
            .build();

    private CanonicalJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static final class DesignWriter extends StdSerializer<Design> {

        DesignWriter() {
            super(Design.class);
        }

        @Override
        public void serialize(Design design, JsonGenerator json, SerializationContext context) {
            json.writeTree(DesignTypes.SHAPE.write(design));
        }
    }

    private static final class DesignReader extends StdDeserializer<Design> {

        DesignReader() {
            super(Design.class);
        }

        @Override
        public Design deserialize(JsonParser json, DeserializationContext context) {
            var reading = Reading.begin();
            return DesignTypes.SHAPE
                    .read(context.readTree(json), reading)
                    .orElseThrow(() -> new IllegalArgumentException("not a design: " + reading.faults()));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Gradient.class, name = Gradient.TYPE),
        @JsonSubTypes.Type(value = PlacedLegibleGradient.class, name = PlacedLegibleGradient.TYPE),
        @JsonSubTypes.Type(value = Vignette.class, name = Vignette.TYPE),
        @JsonSubTypes.Type(value = Tint.class, name = Tint.TYPE),
        @JsonSubTypes.Type(value = Blur.class, name = Blur.TYPE),
        @JsonSubTypes.Type(value = PlacedLogo.class, name = Logo.TYPE),
        @JsonSubTypes.Type(value = PlacedText.class, name = Text.TYPE)
    })
    private interface TypedOverlay {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Quality.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Quality.Auto.class, name = "auto"),
        @JsonSubTypes.Type(value = Quality.Lean.class, name = "lean"),
        @JsonSubTypes.Type(value = Quality.Budget.class, name = "budget")
    })
    private interface TypedQuality {}
}
