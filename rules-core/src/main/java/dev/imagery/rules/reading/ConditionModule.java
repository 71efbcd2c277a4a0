package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches a Jackson mapper to write {@link Condition}s as rules hold them. */
public final class ConditionModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** For use with one mapper or several. */
    public ConditionModule() {
        super("conditions");
        addSerializer(Condition.class, new Serializer());
    }

    private static final class Serializer extends StdSerializer<Condition> {

        Serializer() {
            super(Condition.class);
        }

        @Override
        public void serialize(Condition condition, JsonGenerator json, SerializationContext context) {
            new ConditionWriter(json).write(condition);
        }
    }
}
