package dev.imagery.generation.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Opens a version of a group; again with the same batch, the same version.
 *
 * @param recipe what it says, whether it was written in JSON or in YAML
 * @param regions all of the catalogue, as of its revision
 * @param author whoever submitted it; null where that is not known
 * @param approval true where somebody other than the author has to approve it, else null, which older releases know too
 */
public record VersionOpening(
        UUID batch,
        JsonNode recipe,
        long catalogRevision,
        int precedence,
        List<Region> regions,
        @Nullable String author,
        @Nullable Boolean approval) {

    /** A region of the catalogue. */
    public record Region(String region, List<String> countries) {}

    /**
     * @param regions the countries of each region, by its name
     * @param approval whether somebody other than the author has to approve it
     */
    public static VersionOpening of(
            UUID batch,
            JsonNode recipe,
            long catalogRevision,
            int precedence,
            Map<String, Set<String>> regions,
            Optional<String> author,
            boolean approval) {
        return new VersionOpening(
                batch,
                recipe,
                catalogRevision,
                precedence,
                regions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(region -> new Region(
                                region.getKey(),
                                region.getValue().stream().sorted().toList()))
                        .toList(),
                author.orElse(null),
                approval ? true : null);
    }
}
