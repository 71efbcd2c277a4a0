package dev.imagery.orchestration.page;

import dev.imagery.rules.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages that the service brings along, each as its version 0: there is always a homepage, whatever else is away. */
public final class PackagedPages {

    private static final List<String> NAMES = List.of(Pages.HOMEPAGE, "signup");

    private final Map<String, Page> pages = new TreeMap<>();

    /** Just those. */
    public PackagedPages() {
        this(Map.of());
    }

    /**
     * Those with others over them.
     *
     * @param others by name
     */
    public PackagedPages(Map<String, Page> others) {
        for (String name : NAMES) {
            pages.put(name, new Page(name, 0, definition(name)));
        }
        pages.putAll(others);
    }

    /** The one of this name; empty where none comes along. */
    public Optional<Page> named(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** All of them by name. */
    public Map<String, Page> byName() {
        return Map.copyOf(pages);
    }

    private static PageDefinition definition(String name) {
        String file = "/pages/" + name + ".json";
        try (InputStream document = PackagedPages.class.getResourceAsStream(file)) {
            if (document == null) {
                throw new IllegalStateException("The service's jar lacks " + file);
            }
            return switch (PageReader.read(document)) {
                case Reading.Accepted<PageDefinition>(PageDefinition page) -> page;
                case Reading.Refused<PageDefinition> refused ->
                    throw new IllegalStateException(file + " is faulty: " + refused.faults());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
