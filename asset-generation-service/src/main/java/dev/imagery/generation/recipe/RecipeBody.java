package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.Format;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.starter.request.WholeBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Recipes as bodies of requests, in JSON or in YAML. */
@Component
public class RecipeBody {

    /** By RFC 9512. */
    public static final String YAML = MediaType.APPLICATION_YAML_VALUE;

    public static final String YAML_BEFORE_ITS_RFC = "application/x-yaml";

    public static final String YAML_AS_TEXT = "text/yaml";

    private final RequestSettings limits;

    RecipeBody(RequestSettings limits) {
        this.limits = limits;
    }

    /** A recipe that is not stored. */
    public SentRecipe read(InputStream body, MediaType type) throws IOException {
        return read(body, type, Optional.empty());
    }

    /** A recipe that is to be stored. */
    public SentRecipe read(InputStream body, MediaType type, String storedAs) throws IOException {
        return read(body, type, Optional.of(storedAs));
    }

    private SentRecipe read(InputStream body, MediaType type, Optional<String> storedAs) throws IOException {
        var text = RecipeText.decoded(WholeBody.read(body, limits));
        var format = type.isCompatibleWith(MediaType.APPLICATION_JSON) ? Format.JSON : Format.YAML;
        return new SentRecipe(text, format, storedAs);
    }
}
