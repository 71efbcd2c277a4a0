package dev.imagery.dsl.font;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fonts of the catalogue. Families are found without regard to case. */
public final class CatalogFonts {

    private final Map<String, List<CatalogFont>> byFamily;

    private CatalogFonts(Map<String, List<CatalogFont>> byFamily) {
        this.byFamily = byFamily;
    }

    /** @param fonts no two of the same family and weight */
    public static CatalogFonts of(Collection<CatalogFont> fonts) {
        return new CatalogFonts(fonts.stream().collect(groupingBy(font -> key(font.family()), toUnmodifiableList())));
    }

    public boolean hasFamily(String family) {
        return byFamily.containsKey(key(family));
    }

    /** The families as the fonts name themselves. */
    public Set<String> families() {
        return byFamily.values().stream()
                .map(fonts -> fonts.getFirst().family())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The font of a family whose weight is nearest; empty where there is no such family. */
    public Optional<CatalogFont> nearest(String family, int weight) {
        return byFamily.getOrDefault(key(family), List.of()).stream().min(Weights.nearestTo(weight));
    }

    /** What can be drawn where a weight is wanted: by the font of each family that is nearest to it. */
    public FontChain.Fonts at(int weight) {
        return new FontChain.Fonts() {

            @Override
            public boolean hasFamily(String family) {
                return CatalogFonts.this.hasFamily(family);
            }

            @Override
            public boolean draws(String family, int point) {
                return nearest(family, weight)
                        .filter(font -> font.coverage().draws(point))
                        .isPresent();
            }
        };
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }
}
