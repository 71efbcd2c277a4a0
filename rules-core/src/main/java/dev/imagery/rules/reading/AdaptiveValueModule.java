package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches a Jackson mapper to write {@link AdaptiveValue}s as rules hold them. */
public final class AdaptiveValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** For use with one mapper or several. */
    public AdaptiveValueModule() {
        super("adaptive-values");
        addSerializer(AdaptiveValue.class, new Serializer());
    }

    private static final class Serializer extends StdSerializer<AdaptiveValue> {

        Serializer() {
            super(AdaptiveValue.class);
        }

        @Override
        public void serialize(AdaptiveValue value, JsonGenerator json, SerializationContext context) {
            RuleWriter.value(value, json);
        }
    }
}
