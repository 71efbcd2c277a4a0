package dev.imagery.dsl.recipe;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.TargetTable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads recipes in JSON or YAML and finds every fault of one in one pass. */
public final class RecipeReader {

    public static final int MAX_TITLES = 10_000;
    public static final int MAX_PRECEDENCE = 1_000;
    public static final int MAX_PIXELS_EACH_WAY = 8192;
    public static final int MIN_PIXELS_EACH_WAY = 16;

    /** As many as a screen of 8192×4320 has; ImageMagick's usual policy lets no picture of many more be drawn. */
    public static final long MAX_PIXELS = 8192L * 4320;

    private static final int MAX_LANGUAGES = 100;
    private static final List<String> DESIGNS = List.of(PerspectiveDesign.TYPE);

    private final Fields fields;

    private RecipeReader(ObjectNode recipe) {
        this.fields = new Fields(recipe);
    }

    /** Reads a recipe in JSON or YAML, whichever the text seems to be. */
    public static RecipeReading read(String text) {
        return read(text, Format.of(text));
    }

    public static RecipeReading read(String text, Format format) {
        return switch (DocumentReader.read(text, format)) {
            case DocumentReading.NotReadable(var message, int line, int column) ->
                new RecipeReading.NotReadable(message, line, column);
            case DocumentReading.Read(var document) -> located(read(document.tree()), document);
        };
    }

    private static RecipeReading located(RecipeReading reading, Document document) {
        return reading instanceof RecipeReading.Invalid(var faults, var titleIds)
                ? new RecipeReading.Invalid(document.located(faults), titleIds)
                : reading;
    }

    private static RecipeReading read(JsonNode tree) {
        return tree instanceof ObjectNode object
                ? new RecipeReader(object).read()
                : new RecipeReading.Invalid(
                        List.of(new Fault(
                                "", "wrong-type", Optional.of(Fields.quoted(tree)), "an object", Optional.empty())),
                        Collections.emptySortedMap());
    }

    private RecipeReading read() {
        var name = fields.optionalText(
                "name",
                "1 to " + GroupName.MAX_LENGTH + " lower-case letters, digits and inner hyphens",
                text -> Optional.of(text).filter(GroupName.VALID.asMatchPredicate()));
        int precedence = fields.wholeNumber("precedence", -MAX_PRECEDENCE, MAX_PRECEDENCE, 0);
        var titleIds = fields.requiredList(
                "titleIds",
                MAX_TITLES,
                "title ids",
                (pointer, node) -> fields.wholeNumber(pointer, node, 1, Long.MAX_VALUE));
        var countries = fields.distinct(
                "countries",
                fields.requiredList("countries", Countries.codes().size() * 2, "country codes", this::country));
        var languages = fields.distinct(
                "languages", fields.optionalList("languages", MAX_LANGUAGES, "language tags", this::language));
        var platforms = fields.optionalNames("platforms", "platform", TargetTable.platforms());
        var resolutions = fields.optionalNames("resolutions", "resolution", TargetTable.resolutions());
        var size = size();
        var design = design();
        checkTargets(platforms, resolutions, size);
        var faults = fields.faults();
        return faults.isEmpty()
                ? new RecipeReading.Valid(new Recipe(
                        name, precedence, titleIds, countries, languages, platforms, resolutions, size, design))
                : new RecipeReading.Invalid(faults, readableTitleIds());
    }

    private SortedMap<Integer, Long> readableTitleIds() {
        var ids = new TreeMap<Integer, Long>();
        var list = fields.optional("titleIds").filter(node -> node.size() <= MAX_TITLES);
        for (int place = 0; place < list.map(JsonNode::size).orElse(0); place++) {
            var id = list.get().path(place);
            if (id.isIntegralNumber() && id.canConvertToLong() && id.longValue() > 0) {
                ids.put(place, id.longValue());
            }
        }
        return ids;
    }

    private Optional<String> country(String pointer, JsonNode node) {
        var expected = "a country code of ISO 3166-1 alpha-2, such as US";
        return fields.text(pointer, node, expected).filter(code -> {
            boolean known = Countries.contains(code);
            if (!known) {
                var upper = code.toUpperCase(Locale.ROOT);
                fields.fault(
                        pointer,
                        "unknown-country",
                        Optional.of(node),
                        expected,
                        Optional.of(upper).filter(Countries::contains));
            }
            return known;
        });
    }

    private Optional<String> language(String pointer, JsonNode node) {
        var expected = "a language tag of BCP 47, such as en or pt-BR";
        return fields.text(pointer, node, expected).flatMap(tag -> {
            var canonical = LanguageTags.canonical(tag);
            if (canonical.isEmpty()) {
                fields.fault(pointer, "unknown-language", Optional.of(node), expected);
            }
            return canonical;
        });
    }

    private Optional<Size> size() {
        var expected = "[width, height] in pixels, each from " + MIN_PIXELS_EACH_WAY + " to " + MAX_PIXELS_EACH_WAY;
        return fields.optional("size").flatMap(node -> {
            if (!node.isArray() || node.size() != 2) {
                fields.fault("/size", "wrong-type", Optional.of(node), expected);
                return Optional.empty();
            }
            var width = fields.wholeNumber("/size/0", node.get(0), MIN_PIXELS_EACH_WAY, MAX_PIXELS_EACH_WAY);
            var height = fields.wholeNumber("/size/1", node.get(1), MIN_PIXELS_EACH_WAY, MAX_PIXELS_EACH_WAY);
            return width.flatMap(w -> height.map(h -> new Size(w.intValue(), h.intValue())))
                    .filter(size -> isDrawable(size, node));
        });
    }

    private boolean isDrawable(Size size, JsonNode node) {
        boolean drawable = size.pixels() <= MAX_PIXELS;
        if (!drawable) {
            fields.fault(
                    "/size", "out-of-range", Optional.of(node), "at most " + MAX_PIXELS + " pixels, as 8192×4320 has");
        }
        return drawable;
    }

    private Design design() {
        fields.requiredText("type", "the name of a design", Optional::of)
                .filter(type -> !DESIGNS.contains(type))
                .ifPresent(type -> fields.fault(
                        "/type",
                        "unknown-design",
                        fields.optional("type"),
                        "one of " + String.join(", ", DESIGNS),
                        Nearest.to(type, DESIGNS)));
        int most = 100;
        int rows = fields.wholeNumber("rows", 1, most, 10);
        int cols = fields.wholeNumber("cols", 1, most, 15);
        int padding = fields.wholeNumber("padding", 0, 200, 10);
        return new PerspectiveDesign(rows, cols, padding, offsets("columnOffsets", most), offsets("rowOffsets", most));
    }

    private List<Integer> offsets(String name, int most) {
        int furthest = 10_000;
        return fields.optionalList(
                name,
                most,
                "offsets",
                (pointer, node) ->
                        fields.wholeNumber(pointer, node, -furthest, furthest).map(Long::intValue));
    }

    private void checkTargets(List<String> platforms, List<String> resolutions, Optional<Size> size) {
        if (size.isPresent() && !(platforms.isEmpty() && resolutions.isEmpty())) {
            fields.fault(
                    "/size",
                    "conflict",
                    fields.optional("size"),
                    "either size, for one target, or platforms and resolutions");
        }
        if (size.isEmpty()
                && !platforms.isEmpty()
                && !resolutions.isEmpty()
                && TargetTable.targets(platforms, resolutions).isEmpty()) {
            fields.fault(
                    "/resolutions",
                    "no-target",
                    fields.optional("resolutions"),
                    "a resolution that one of the platforms has: " + String.join(", ", platforms)
                            + " have none of these");
        }
    }
}
