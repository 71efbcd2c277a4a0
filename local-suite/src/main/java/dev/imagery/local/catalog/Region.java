package dev.imagery.local.catalog;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A region as the generation service's catalogue takes it; field names are those of its JSON.
 *
 * @param region its name
 * @param countries ISO 3166-1 alpha-2, sorted
 */
public record Region(String region, List<String> countries) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Region {
        countries = List.copyOf(countries);
    }

    /** One line of JSON as {@code POST /v1/titles} takes it. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }
}
