package dev.imagery.generation.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * By what a render was made, as it is reported. Batches that use it later do not change it.
 *
 * @param batch the one that it was drawn for
 * @param group that the batch makes a version of
 * @param recipe the version of a stored recipe, such as {@code walls@3}; empty where the recipe was sent to be run at once
 * @param bases versions of stored recipes that it extends
 * @param catalogRevision the snapshot of the catalogue
 * @param artwork the SHA-256 of each artwork that it shows
 * @param fonts the SHA-256 of each font that its texts are set in
 * @param tools their versions by name
 * @param arguments of the invocation that drew it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Provenance(
        UUID batch,
        String group,
        Optional<String> recipe,
        List<String> bases,
        long catalogRevision,
        int rendererEpoch,
        List<String> artwork,
        List<String> fonts,
        Map<String, String> tools,
        List<String> arguments) {}
