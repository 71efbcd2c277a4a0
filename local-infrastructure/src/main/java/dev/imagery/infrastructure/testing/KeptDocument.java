package dev.imagery.infrastructure.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service that is kept in the repository, {@code docs/openapi}: for clients that are generated from it, and to tell what
 * breaks since a tag. Where a test run has the system property {@code openapi.write}, it is brought in line with the served one first.
 */
public final class KeptDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String module;
    private final Path kept;

    /** @param module the service's directory, such as {@code asset-storage-service} */
    public KeptDocument(String module) {
        this.module = module;
        this.kept = Path.of("../docs/openapi", module + ".json");
    }

    /**
     * The kept document.
     *
     * @param served the one that it is to be, as {@link #normal} makes it
     */
    public String text(String served) throws IOException {
        if (System.getProperty("openapi.write") != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, served);
        }
        return Files.exists(kept) ? Files.readString(kept) : "";
    }

    /** A served document with its members sorted, without the address that it was served at. */
    public static String normal(String served) {
        ObjectNode document = (ObjectNode) JSON.readTree(served);
        document.remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }

    /** What to do where it is not the served one. */
    public String advice() {
        return "bring it in line: mvn -pl " + module + " -am verify -Dtest=OpenApiDocumentTest -Dopenapi.write"
                + " -Dsurefire.failIfNoSpecifiedTests=false";
    }
}
