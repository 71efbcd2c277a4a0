package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a part; goes on after a faulty one, so that all faults are told at once. */
final class ManifestReader {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String PLACE_WORDS = "1 to 32 lower-case letters, digits and hyphens, a letter first";

    private final JsonMapper json;
    private final List<Fault> faults;

    ManifestReader(JsonMapper json, List<Fault> faults) {
        this.json = json;
        this.faults = faults;
    }

    /** Blank lines are passed over, but counted. */
    List<ManifestLine> read(BufferedReader reader) throws IOException {
        List<ManifestLine> lines = new ArrayList<>();
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank()) {
                line(number, text).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Where the faults of a line point to, counted from 1. */
    static String pointer(int number) {
        return "/lines/" + number;
    }

    private Optional<ManifestLine> line(int number, String text) {
        try {
            return line(number, json.readTree(text));
        } catch (JacksonException e) {
            faults.add(Fault.of(pointer(number), "not-json", null, "a JSON object on one line"));
            return Optional.empty();
        }
    }

    private Optional<ManifestLine> line(int number, JsonNode node) {
        if (!node.isObject()) {
            faults.add(Fault.of(pointer(number), "wrong-type", null, "a JSON object on one line"));
            return Optional.empty();
        }
        int before = faults.size();
        LineFields fields = new LineFields(node, pointer(number), faults);
        AssetContext context = new AssetContext(
                fields.text("country", COUNTRY, "a country of ISO 3166-1, such as US"),
                fields.text("language", LANGUAGE, "a language tag, such as en or pt-BR"),
                fields.text("platform", PLACE, PLACE_WORDS),
                fields.text("resolution", PLACE, PLACE_WORDS));
        int width = fields.pixels("width");
        int height = fields.pixels("height");
        String renderKey = fields.text("renderKey", SHA_256, "a SHA-256 as 64 lower-case hexadecimal digits");
        String altText = fields.optionalText("altText", 2000);
        fields.nothingElse();
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new ManifestLine(
                        number, context, new ManifestLine.Content(width, height, new Sha256(renderKey), altText)));
    }
}
