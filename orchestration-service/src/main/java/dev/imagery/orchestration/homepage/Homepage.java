package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetReference;
import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.page.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The answer.
 *
 * @param fields the page's own fields
 * @param adaptiveFields what customization chose for this visit: URLs where it chose assets, the JSON itself where it chose some by a
 *     schema, other values as they are
 */
record Homepage(
        @Schema(description = "The page's own fields by name", type = "object")
        Map<String, JsonNode> fields,

        @Schema(
                description = "What was chosen for this visit; assets as plain URLs, and JSON by a schema as it is",
                type = "object")
        Map<String, JsonNode> adaptiveFields) {

    /** The type of JSON by a registered schema, which was held against it when the rule was handed in. */
    private static final String JSON = "Json";

    /** Merges a page with the values that customization chose. An asset that has nothing for the client is left out. */
    static Homepage of(Page page, Chosen chosen, AssetUrls urls) {
        Map<String, JsonNode> adaptiveFields = new TreeMap<>();
        chosen.adaptiveFields()
                .forEach((name, value) -> shown(value, urls).ifPresent(shown -> adaptiveFields.put(name, shown)));
        return new Homepage(page.fields(), adaptiveFields);
    }

    private static Optional<JsonNode> shown(JsonNode value, AssetUrls urls) {
        return switch (value.path("type").stringValue("")) {
            case AssetReference.TYPE ->
                AssetReference.of(value).flatMap(urls::of).map(StringNode::valueOf);
            case JSON -> Optional.ofNullable(value.get("value"));
            default -> Optional.of(value); // a type that this instance does not know is the page's to know
        };
    }
}
