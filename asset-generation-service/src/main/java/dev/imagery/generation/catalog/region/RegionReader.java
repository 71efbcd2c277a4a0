package dev.imagery.generation.catalog.region;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import dev.imagery.generation.catalog.title.CountryCodes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads regions in JSON. */
public final class RegionReader {

    /** What a name is, for people. */
    public static final String NAME =
            "a name of 3 to 32 upper-case letters, digits and hyphens, beginning with a letter, such as LATAM";

    private static final Pattern NAMES = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

    private RegionReader() {}

    public static boolean isName(String name) {
        return NAMES.matcher(name).matches();
    }

    /**
     * Reads {@code {"countries": […]}}.
     *
     * @param name as the path gave it, known to be one
     */
    public static RegionReading read(String name, JsonNode json) {
        return json instanceof ObjectNode object
                ? reading(new Fields(object), Optional.of(name))
                : new RegionReading.Invalid(List.of(new Fault(
                        "",
                        "wrong-type",
                        Optional.of(Fields.quoted(json)),
                        "a JSON object with countries",
                        Optional.empty())));
    }

    /**
     * Reads {@code {"region": …, "countries": […]}}.
     *
     * @param at JSON Pointer to the region in what was sent
     */
    public static RegionReading read(ObjectNode object, String at) {
        var fields = new Fields(object, at);
        return reading(
                fields,
                fields.requiredText("region", NAME, name -> Optional.of(name).filter(RegionReader::isName)));
    }

    private static RegionReading reading(Fields fields, Optional<String> name) {
        var countries = fields.distinct(
                "countries",
                fields.requiredList(
                        "countries",
                        Countries.codes().size() * 2,
                        "country codes",
                        (pointer, node) -> CountryCodes.read(fields, pointer, node)));
        var faults = fields.faults();
        return faults.isEmpty()
                ? new RegionReading.Valid(new Region(name.orElseThrow(), countries))
                : new RegionReading.Invalid(faults);
    }
}
