package dev.imagery.local.client;

import dev.imagery.dsl.document.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The title catalogue, recipes and batches. */
public final class GenerationClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TITLE = "application/json";

    private final HttpService service;

    /** A client of the service at {@code base}. */
    public GenerationClient(URI base) {
        this.service = new HttpService(base);
    }

    /**
     * Submits a recipe.
     *
     * @param recipe in JSON or YAML
     * @param idempotencyKey makes a repeated submission the same one; absent means that each is new
     */
    public Batch submit(byte[] recipe, @Nullable String idempotencyKey) throws IOException {
        return submit(recipe, idempotencyKey, "", Optional.empty());
    }

    /**
     * Submits a recipe.
     *
     * @param query how urgent it is, as a query string with the question mark; empty for an ordinary one
     * @param author who submits it
     */
    public Batch submit(byte[] recipe, @Nullable String idempotencyKey, String query, Optional<String> author)
            throws IOException {
        List<String> headers = new ArrayList<>();
        if (idempotencyKey != null) {
            headers.addAll(List.of("Idempotency-Key", idempotencyKey));
        }
        author.ifPresent(name -> headers.addAll(List.of("Imagery-Actor", name)));
        return JSON.readValue(
                service.post("/v1/recipes" + query, format(recipe), recipe, headers.toArray(String[]::new))
                        .body(),
                Batch.class);
    }

    /** What a recipe would do, with all markets in one. */
    public JsonNode plan(byte[] recipe) throws IOException {
        byte[] lines = service.post("/v1/recipes/plan", format(recipe), recipe, "Accept", "application/x-ndjson")
                .body();
        List<JsonNode> read = new String(lines, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
        return JSON.createObjectNode()
                .setAll((ObjectNode) read.getFirst())
                .set("markets", JSON.createArrayNode().addAll(read.subList(1, read.size())));
    }

    /**
     * One context of a recipe as a picture.
     *
     * @param context as a query string, without the question mark; what it does not say is the recipe's first
     */
    public Preview preview(byte[] recipe, String context) throws IOException {
        HttpResponse<byte[]> answer = service.post("/v1/recipes/preview?" + context, format(recipe), recipe);
        return new Preview(
                answer.headers().firstValue("Imagery-Context").orElse(""),
                answer.headers().firstValue("Imagery-Size").orElse(""),
                answer.headers().firstValue("Imagery-Notices"),
                answer.body());
    }

    /**
     * Reads what happens in a batch until its stream ends, or the reader has had enough.
     *
     * @param lastId up to where it was read before; absent at first
     * @param reader takes each event, and each sign that the stream still lives as an empty one; answers whether to read on
     * @return up to where it was read
     */
    public Optional<String> events(String id, Optional<String> lastId, Predicate<Optional<BatchEvent>> reader)
            throws IOException {
        String[] headers =
                lastId.map(last -> new String[] {"Last-Event-ID", last}).orElse(new String[0]);
        EventStream stream = new EventStream();
        try (Stream<String> lines = service.lines("/v1/batches/" + id + "/events", headers)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                if (!reader.test(stream.line(each.next()))) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return stream.lastId().or(() -> lastId);
    }

    /** How far a batch is. */
    public Batch batch(String id) throws IOException {
        return JSON.readValue(service.get("/v1/batches/" + id).body(), Batch.class);
    }

    /** Cancels a batch. */
    public Batch cancel(String id) throws IOException {
        return JSON.readValue(service.delete("/v1/batches/" + id).body(), Batch.class);
    }

    /** The newest batches, at most {@code limit} of them. */
    public List<Batch> batches(int limit) throws IOException {
        List<Batch> newest = new ArrayList<>();
        JSON.readTree(service.get("/v1/batches?limit=" + limit).body())
                .path("batches")
                .forEach(batch -> newest.add(JSON.treeToValue(batch, Batch.class)));
        return newest;
    }

    /** Imports titles and regions in one revision: one JSON object for each, a title's with its {@code id}. */
    public JsonNode importTitles(List<String> titles) throws IOException {
        byte[] lines = String.join("\n", titles).getBytes(StandardCharsets.UTF_8);
        return JSON.readTree(
                service.post("/v1/titles", "application/x-ndjson", lines).body());
    }

    /** A title; empty when the catalogue has none of this id. */
    public Optional<JsonNode> title(long id) throws IOException {
        try {
            return Optional.of(JSON.readTree(service.get("/v1/titles/" + id).body()));
        } catch (RefusedException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All titles, page by page. */
    public List<JsonNode> titles() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page =
                    JSON.readTree(service.get("/v1/titles?limit=500" + after).body());
            page.path("titles").forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    /** The names of all regions. */
    public Set<String> regions() throws IOException {
        Set<String> names = new HashSet<>();
        JSON.readTree(service.get("/v1/regions").body())
                .path("regions")
                .forEach(region -> names.add(region.path("name").asString()));
        return names;
    }

    /** Makes a title or changes it. */
    public JsonNode putTitle(long id, JsonNode title) throws IOException {
        return JSON.readTree(
                service.put("/v1/titles/" + id, TITLE, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(title)))
                        .body());
    }

    /** Uploads a title's artwork in one language. */
    public JsonNode putArtwork(long id, String language, Path picture) throws IOException {
        return JSON.readTree(service.put(
                        "/v1/titles/%d/artwork/%s".formatted(id, language),
                        mediaType(picture),
                        BodyPublishers.ofFile(picture))
                .body());
    }

    /** Puts a font, whose family and weight are those that the file itself states. */
    public JsonNode putFont(Path file, String family, int weight, String licence) throws IOException {
        return JSON.readTree(service.put(
                        "/v1/fonts/%s/%d?licence=%s".formatted(encoded(family), weight, encoded(licence)),
                        "application/octet-stream",
                        BodyPublishers.ofFile(file))
                .body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String format(byte[] recipe) {
        return switch (Format.of(new String(recipe, StandardCharsets.UTF_8))) {
            case JSON -> "application/json";
            case YAML -> "application/yaml";
        };
    }

    private static String mediaType(Path picture) {
        String name = picture.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            default -> "image/jpeg";
        };
    }
}
