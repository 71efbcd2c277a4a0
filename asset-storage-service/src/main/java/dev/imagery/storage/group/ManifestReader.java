package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.asset.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the lines of a part; goes on after a faulty one, so that all faults are told at once. */
final class ManifestReader {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_TITLES = 10_000;
    private static final String PLACE_WORDS = "1 to 32 lower-case letters, digits and hyphens, a letter first";

    private final Faults faults;
    private final List<ManifestLine> lines = new ArrayList<>();

    ManifestReader(Faults faults) {
        this.faults = faults;
    }

    /** Reads one line. */
    void read(int number, JsonNode line) {
        line(number, line).ifPresent(lines::add);
    }

    /** The lines without faults. */
    List<ManifestLine> lines() {
        return lines;
    }

    private Optional<ManifestLine> line(int number, JsonNode node) {
        if (!node.isObject()) {
            faults.add(Fault.of(JsonLines.pointer(number), "wrong-type", null, "a JSON object on one line"));
            return Optional.empty();
        }
        int before = faults.total();
        LineFields fields = new LineFields(node, JsonLines.pointer(number), faults);
        AssetContext context = new AssetContext(
                fields.text("country", AssetContext.COUNTRY, "a country of ISO 3166-1, such as US"),
                fields.text("language", AssetContext.LANGUAGE, "a language tag, such as en or pt-BR"),
                fields.text("platform", AssetContext.PLACE, PLACE_WORDS),
                fields.text("resolution", AssetContext.PLACE, PLACE_WORDS),
                fields.optionalText("cell", Cell.FORM, Cell.WORDS).map(Cell::new));
        int width = fields.pixels("width");
        int height = fields.pixels("height");
        String renderKey = fields.text("renderKey", SHA_256, "a SHA-256 as 64 lower-case hexadecimal digits");
        String altText = fields.optionalText("altText", 2000);
        Contrast contrast = fields.contrast("contrast");
        Integer fallbackTitles = fields.optionalCount("fallbackTitles", MOST_TITLES);
        List<SafeArea> safeAreas = fields.safeAreas("safeAreas", width, height);
        fields.nothingElse();
        return faults.total() > before
                ? Optional.empty()
                : Optional.of(new ManifestLine(
                        number,
                        context,
                        new ManifestLine.Content(
                                width, height, new Sha256(renderKey), altText, contrast, fallbackTitles, safeAreas)));
    }
}
