package dev.imagery.local.catalog.poster.style;

import java.util.List;
import java.util.Map;

/** All poster styles by name. */
public final class PosterStyles {

    private static final Map<String, PosterStyle> NAMED = Map.ofEntries(
            Map.entry("botanical", new Botanical()),
            Map.entry("broadside", new Broadside()),
            Map.entry("cloth", new BookCloth()),
            Map.entry("constructivist", new Constructivist()),
            Map.entry("curtain", new Curtain()),
            Map.entry("halftone", new Halftone()),
            Map.entry("initial", new GreatInitial()),
            Map.entry("landscape", new Landscape()),
            Map.entry("nightsky", new NightSky()),
            Map.entry("papercut", new PaperCut()),
            Map.entry("pattern", new PatternPaper()),
            Map.entry("rings", new Rings()),
            Map.entry("skyline", new Skyline()),
            Map.entry("sunburst", new Sunburst()),
            Map.entry("swiss", new Swiss()),
            Map.entry("titlecard", new TitleCard()),
            Map.entry("waves", new Waves()),
            Map.entry("woodcut", new Woodcut()));

    private PosterStyles() {}

    /** @throws IllegalArgumentException where there is no style of that name */
    public static PosterStyle named(String name) {
        var style = NAMED.get(name);
        if (style == null) {
            throw new IllegalArgumentException(
                    "no poster style '" + name + "'; there are " + String.join(", ", names()));
        }
        return style;
    }

    public static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }
}
