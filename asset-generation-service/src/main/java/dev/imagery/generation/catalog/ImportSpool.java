package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.region.Region;
import dev.imagery.generation.catalog.title.TitleFacts;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import holds, until all of it is known to be without faults. The titles are in a file, for they may be more than the
 * memory has room for. Closing it deletes the file.
 */
final class ImportSpool implements AutoCloseable {

    private final JsonMapper json;
    private final Path file;
    private final BufferedWriter writer;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private int titles;

    ImportSpool(JsonMapper json) throws IOException {
        this.json = json;
        this.file = Files.createTempFile("imagery-import-", ".ndjson");
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    void add(long id, TitleFacts facts) {
        titles++;
        try {
            writer.write(json.writeValueAsString(TitleColumns.of(id, facts)));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("An import could not be kept in " + file, e);
        }
    }

    /** Whether there was none of its name. */
    boolean add(Region region) {
        return regions.putIfAbsent(region.name(), region) == null;
    }

    int titles() {
        return titles;
    }

    List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** The {@link TitleColumns} of each title that was added, as JSON on a line; none may be added any more. To be closed. */
    BufferedReader rows() throws IOException {
        writer.close();
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
