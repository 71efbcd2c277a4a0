package dev.imagery.local.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The works that the demo shows: over a hundred novels, plays, operas and early films, all in the public domain. */
public final class DemoCatalog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Work> works;
    private final List<Region> regions;

    private DemoCatalog(List<Work> works, List<Region> regions) {
        this.works = List.copyOf(works);
        this.regions = List.copyOf(regions);
    }

    /**
     * Reads the catalogue that is packed with the program: titles and regions as the generation service takes them, and apart
     * from them what only posters need.
     */
    public static DemoCatalog load() {
        Map<String, Creator> creators = read("creators.ndjson", Creator.class, Creator::creator);
        Map<Long, Poster> posters = read("posters.ndjson", Poster.class, Poster::id);
        return new DemoCatalog(
                lines("titles.ndjson")
                        .map(line -> JSON.readValue(line, Title.class))
                        .map(title -> work(title, posters, creators))
                        .toList(),
                lines("regions.ndjson")
                        .map(line -> JSON.readValue(line, Region.class))
                        .toList());
    }

    public List<Work> works() {
        return works;
    }

    /** What recipes may call several countries, by the United Nations' M49 and by common usage. */
    public List<Region> regions() {
        return regions;
    }

    public Optional<Work> work(long id) {
        return works.stream().filter(work -> work.id() == id).findFirst();
    }

    private static Work work(Title title, Map<Long, Poster> posters, Map<String, Creator> creators) {
        var poster = Objects.requireNonNull(posters.get(title.id()), () -> "no poster design for title " + title.id());
        var creator = Objects.requireNonNull(creators.get(poster.creator()), () -> "no creator " + poster.creator());
        return new Work(title, creator.names(), new PosterDesign(poster.style(), poster.palette(), poster.motif()));
    }

    private static <K, T> Map<K, T> read(String resource, Class<T> type, Function<T, K> key) {
        var byKey = new HashMap<K, T>();
        lines(resource).map(line -> JSON.readValue(line, type)).forEach(value -> {
            if (byKey.put(key.apply(value), value) != null) {
                throw new IllegalStateException(resource + " has " + key.apply(value) + " twice");
            }
        });
        return byKey;
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(DemoCatalog.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Creator(String creator, Map<String, String> names) {}

    private record Poster(long id, String creator, String style, String palette, String motif) {}
}
