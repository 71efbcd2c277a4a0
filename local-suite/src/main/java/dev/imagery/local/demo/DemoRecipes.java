package dev.imagery.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two recipes that the demo submits; they are files, so that a person can change and submit them again. */
record DemoRecipes(Path article, Path sixMarkets) {

    /** What is spoken in the six markets. */
    static final List<String> LANGUAGES = List.of("en", "es", "ja", "ar", "fr", "de");

    static DemoRecipes in(Path checkout) {
        Path examples = checkout.resolve("examples");
        return new DemoRecipes(examples.resolve("article.json"), examples.resolve("six-markets.json"));
    }

    /** The titles that a recipe names. */
    static List<Long> titleIds(Path recipe) throws IOException {
        JsonNode ids = JsonMapper.shared().readTree(Files.readAllBytes(recipe)).path("titleIds");
        List<Long> titles = new ArrayList<>();
        ids.forEach(id -> titles.add(id.asLong()));
        return titles;
    }
}
