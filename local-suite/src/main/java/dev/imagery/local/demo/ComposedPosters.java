package dev.imagery.local.demo;

import dev.imagery.local.catalog.DemoCatalog;
import dev.imagery.local.catalog.Region;
import dev.imagery.local.catalog.Work;
import dev.imagery.local.catalog.poster.PosterComposer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo catalogue with the posters that ImageMagick composes. */
public final class ComposedPosters implements DemoTitles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoCatalog catalog;
    private final PosterComposer composer;
    private final Path directory;

    /** The catalogue {@code catalog}; its posters are kept in {@code directory}. */
    public ComposedPosters(DemoCatalog catalog, PosterComposer composer, Path directory) {
        this.catalog = catalog;
        this.composer = composer;
        this.directory = directory;
    }

    @Override
    public List<ObjectNode> titles() {
        return catalog.works().stream()
                .map(work -> (ObjectNode) JSON.readTree(work.toTitleJson()))
                .toList();
    }

    @Override
    public List<Region> regions() {
        return catalog.regions();
    }

    @Override
    public List<String> languages(long titleId) {
        return work(titleId).languages();
    }

    @Override
    public Map<String, Path> artwork(long titleId, Collection<String> languages) throws IOException {
        return compose(work(titleId), languages);
    }

    /** The poster of a title under a name that is not the catalogue's. */
    Path renamed(long titleId, String language, String name) throws IOException {
        Work renamed = work(titleId).withName(language, name);
        return Objects.requireNonNull(compose(renamed, List.of(language)).get(language));
    }

    private Map<String, Path> compose(Work work, Collection<String> languages) throws IOException {
        try {
            return composer.compose(work, languages, directory);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Work work(long titleId) {
        return catalog.work(titleId)
                .orElseThrow(() -> new IllegalArgumentException("The demo catalogue has no title " + titleId));
    }
}
