package dev.imagery.local.demo;

import dev.imagery.local.client.GenerationClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a title of the demo another name, and a poster that bears it. */
public final class Retitling {

    private final GenerationClient generation;
    private final ComposedPosters posters;

    /** Changes titles in the catalogue of {@code generation}. */
    public Retitling(GenerationClient generation, ComposedPosters posters) {
        this.generation = generation;
        this.posters = posters;
    }

    /**
     * Changes the title's names in the languages given; the others stay.
     *
     * @throws IllegalArgumentException when the demo has no such title
     */
    public void rename(long titleId, Map<String, String> names) throws IOException {
        JsonNode found = generation
                .title(titleId)
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no title %d".formatted(titleId)));
        ObjectNode title = ((ObjectNode) found).remove(List.of("id", "revision", "artwork", "otherArtwork"));
        names.forEach((language, name) -> ((ObjectNode) title.path("names")).put(language, name));
        generation.putTitle(titleId, title);
        for (Map.Entry<String, String> name : names.entrySet()) {
            generation.putArtwork(titleId, name.getKey(), posters.renamed(titleId, name.getKey(), name.getValue()));
        }
    }
}
