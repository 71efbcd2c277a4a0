package dev.imagery.generation.catalog.title;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of work a title is. */
public enum Kind {
    @JsonProperty("novel")
    NOVEL,
    @JsonProperty("play")
    PLAY,
    @JsonProperty("opera")
    OPERA,
    @JsonProperty("film")
    FILM;

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
