package dev.imagery.local.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A work of the demo catalogue.
 *
 * @param creators author, composer or director by language tag; {@code en} is always there
 */
public record Work(Title title, Map<String, String> creators, PosterDesign poster) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Work {
        creators = Map.copyOf(creators);
    }

    public long id() {
        return title.id();
    }

    /** The language tags in which the work has a name. */
    public List<String> languages() {
        return List.copyOf(title.names().keySet());
    }

    /** The name in a language, or in the language without its region; empty where there is none. */
    public Optional<String> name(String language) {
        return localised(title.names(), language);
    }

    /** The creator's name as that language writes it, else as English does. */
    public String creator(String language) {
        return localised(creators, language).orElseGet(() -> creators.getOrDefault("en", ""));
    }

    /** The same work under another name in one language. */
    public Work withName(String language, String name) {
        return new Work(title.withName(language, name), creators, poster);
    }

    /** One line of JSON as {@code POST /v1/titles} takes it, with the id. */
    public String toTitleJson() {
        return JSON.writeValueAsString(title);
    }

    private static Optional<String> localised(Map<String, String> texts, String language) {
        var exact = Optional.ofNullable(texts.get(language));
        return exact.or(() -> Optional.ofNullable(texts.get(language.split("-", 2)[0])));
    }
}
