package dev.imagery.starter.problem;

import dev.imagery.starter.request.RequestSettings;
import dev.imagery.starter.request.WholeBody;
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
    private final RequestSettings settings;

    AllFaultsJsonConverter(JsonMapper mapper, StrictJson json, RequestSettings settings) {
        super(mapper);
        this.json = json;
        this.settings = settings;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return json.read(
                WholeBody.read(message.getBody(), settings), getMapper().constructType(type.getType()));
    }
}
