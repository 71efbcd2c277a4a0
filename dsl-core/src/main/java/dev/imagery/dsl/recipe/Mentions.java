package dev.imagery.dsl.recipe;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.document.Positions;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.Place;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.selection.TitleSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a recipe names of the catalogue, by JSON Pointer: whether it is there, only a catalogue knows. They are read also from a
 * recipe that has faults, so that it is mended once.
 *
 * @param titles their ids
 * @param regions their names
 * @param fonts families of them
 * @param positions of pointers in the text; empty where there is none
 */
public record Mentions(
        Map<String, Long> titles,
        Map<String, String> regions,
        Map<String, String> fonts,
        Optional<Positions> positions) {

    static Mentions in(JsonNode recipe, Optional<Positions> positions) {
        var titles = new LinkedHashMap<String, Long>();
        var regions = new LinkedHashMap<String, String>();
        var fonts = new LinkedHashMap<String, String>();
        collect(recipe, "", titles, regions, fonts);
        var cells = recipe.path("experiment").path("cells");
        for (int i = 0; cells.isArray() && i < cells.size(); i++) {
            collect(cells.path(i).path("recipe"), "/experiment/cells/" + i + "/recipe", titles, regions, fonts);
        }
        return new Mentions(titles, regions, fonts, positions);
    }

    private static void collect(
            JsonNode recipe,
            String at,
            Map<String, Long> titles,
            Map<String, String> regions,
            Map<String, String> fonts) {
        ids(recipe.path("titleIds"), at + "/titleIds", titles);
        elements(recipe.path("titles").path("pin"), at + "/titles/pin", "title", titles);
        elements(recipe.path("overlays"), at + "/overlays", "title", titles);
        regions(recipe.path("countries"), at + "/countries", regions);
        fonts(recipe.path("overlays"), at + "/overlays", fonts);
    }

    private static void ids(JsonNode list, String pointer, Map<String, Long> titles) {
        for (int i = 0; list.isArray() && i < Math.min(list.size(), TitleSelection.MAX_TITLES); i++) {
            id(list.path(i), pointer + "/" + i, titles);
        }
    }

    private static void elements(JsonNode list, String pointer, String field, Map<String, Long> titles) {
        for (int i = 0; list.isArray() && i < Math.min(list.size(), TitleSelection.MAX_TITLES); i++) {
            id(list.path(i).path(field), pointer + "/" + i + "/" + field, titles);
        }
    }

    private static void id(JsonNode node, String pointer, Map<String, Long> titles) {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0) {
            titles.put(pointer, node.longValue());
        }
    }

    private static void regions(JsonNode countries, String pointer, Map<String, String> regions) {
        for (int i = 0; countries.isArray() && i < countries.size(); i++) {
            var place = countries.path(i);
            if (place.isString() && Place.REGION.matcher(place.stringValue()).matches()) {
                regions.put(pointer + "/" + i, place.stringValue());
            }
        }
    }

    private static void fonts(JsonNode overlays, String pointer, Map<String, String> fonts) {
        for (int i = 0; overlays.isArray() && i < overlays.size(); i++) {
            var font = overlays.path(i).path("font");
            if (font.isString() && TextStyle.isFont(font.stringValue())) {
                fonts.put(pointer + "/" + i + "/font", font.stringValue());
            }
        }
    }

    /** The ids of the titles, each once. */
    public Set<Long> titleIds() {
        return new LinkedHashSet<>(titles.values());
    }

    /** One fault for each title, region and font that the catalogue lacks. */
    public List<Fault> unknownTo(CatalogSnapshot catalog) {
        var faults = new ArrayList<Fault>();
        titles.forEach((pointer, id) -> {
            if (catalog.title(id).isEmpty()) {
                faults.add(fault(
                        pointer,
                        "unknown-title",
                        id.toString(),
                        "the id of a title in the catalogue",
                        Optional.empty()));
            }
        });
        var known = catalog.regions().keySet();
        regions.forEach((pointer, name) -> {
            if (!known.contains(name)) {
                var expected = known.isEmpty()
                        ? "a country code; the catalogue defines no regions"
                        : "a country code, or one of the catalogue's regions: "
                                + String.join(", ", known.stream().sorted().toList());
                faults.add(fault(
                        pointer,
                        "unknown-region",
                        "\"" + name + "\"",
                        expected,
                        Nearest.to(name, known).or(() -> Countries.meant(name))));
            }
        });
        catalog.fonts().ifPresent(kept -> unknownFonts(kept, faults));
        return faults;
    }

    private void unknownFonts(CatalogFonts kept, List<Fault> faults) {
        fonts.forEach((pointer, family) -> {
            if (!kept.hasFamily(family)) {
                faults.add(fault(
                        pointer,
                        "unknown-font",
                        "\"" + family + "\"",
                        "a family of the catalogue's fonts, or an installed one of Noto",
                        Nearest.to(family, kept.families())));
            }
        });
    }

    private Fault fault(String pointer, String code, String found, String expected, Optional<String> suggestion) {
        return new Fault(
                pointer, code, Optional.of(found), expected, suggestion, positions.map(known -> known.of(pointer)));
    }
}
