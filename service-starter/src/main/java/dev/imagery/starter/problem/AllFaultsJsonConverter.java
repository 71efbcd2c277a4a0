package dev.imagery.starter.problem;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies by {@link StrictJson}. */
final class AllFaultsJsonConverter extends JacksonJsonHttpMessageConverter {

    private final StrictJson json;

    AllFaultsJsonConverter(JsonMapper mapper, StrictJson json) {
        super(mapper);
        this.json = json;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return json.read(message.getBody().readAllBytes(), getMapper().constructType(type.getType()));
    }
}
