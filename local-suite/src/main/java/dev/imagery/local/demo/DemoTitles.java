package dev.imagery.local.demo;

import dev.imagery.local.catalog.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The titles of the demo and their artwork. */
public interface DemoTitles {

    /** Each title as the generation service takes it, with its {@code id}; the most popular first. */
    List<ObjectNode> titles();

    /** The regions that recipes may name. */
    List<Region> regions();

    /** The languages that a title has artwork in. */
    List<String> languages(long titleId);

    /**
     * A title's artwork in some languages as picture files, by language; made at the first call.
     *
     * @throws IOException when it cannot be made
     */
    Map<String, Path> artwork(long titleId, Collection<String> languages) throws IOException;
}
