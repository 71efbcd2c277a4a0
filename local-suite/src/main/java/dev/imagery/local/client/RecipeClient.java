package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stored recipes. */
public final class RecipeClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/recipes/";

    private final HttpService service;

    /** A client of the generation service at {@code base}. */
    public RecipeClient(URI base) {
        this.service = new HttpService(base);
    }

    /**
     * Stores a recipe; the answer tells its version and warnings.
     *
     * @param recipe in JSON or YAML
     */
    public JsonNode put(String name, byte[] recipe) throws IOException {
        return JSON.readTree(
                service.put(PATH + name, GenerationClient.format(recipe), BodyPublishers.ofByteArray(recipe))
                        .body());
    }

    /** The recipe as it was sent. */
    public String get(String name, OptionalInt version) throws IOException {
        String path = version.isPresent() ? PATH + name + "/versions/" + version.getAsInt() : PATH + name;
        return new String(service.get(path).body(), StandardCharsets.UTF_8);
    }

    /** All of them, page by page. */
    public List<JsonNode> all() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page =
                    JSON.readTree(service.get("/v1/recipes?limit=500" + after).body());
            page.path("recipes").forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    /** What differs between two versions; where none is named, between the newest and the one before it. */
    public JsonNode difference(String name, OptionalInt from, OptionalInt to) throws IOException {
        List<String> query = new ArrayList<>();
        from.ifPresent(version -> query.add("from=" + version));
        to.ifPresent(version -> query.add("to=" + version));
        return JSON.readTree(service.get(PATH + name + "/difference?" + String.join("&", query))
                .body());
    }

    /** Runs the newest version. */
    public Batch run(String name) throws IOException {
        return run(name, new String[0]);
    }

    /** The same in the name of {@code author}. */
    public Batch run(String name, String author) throws IOException {
        return run(name, new String[] {"Imagery-Actor", author});
    }

    private Batch run(String name, String[] headers) throws IOException {
        return JSON.readValue(
                service.post(PATH + name + "/batches", "application/json", new byte[0], headers)
                        .body(),
                Batch.class);
    }

    /** Its versions can still be read. */
    public void remove(String name) throws IOException {
        service.delete(PATH + name);
    }
}
