package dev.imagery.local.catalog.poster.drawing;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The five inks of a poster, as {@code #rrggbb}.
 *
 * @param ink nearly black
 * @param deep the dark colour
 * @param main the colour that names the palette
 * @param accent what stands out from all the others
 * @param paper nearly white
 */
public record Palette(String ink, String deep, String main, String accent, String paper) {

    private static final Map<String, Palette> NAMED = Map.ofEntries(
            Map.entry("midnight", new Palette("#0b1230", "#1c2b62", "#4a63b5", "#f2c14e", "#f6ecd2")),
            Map.entry("ocean", new Palette("#062433", "#0d4a66", "#2f8fa3", "#f0653f", "#f4ead2")),
            Map.entry("crimson", new Palette("#17070b", "#5e0d1c", "#b61f2e", "#e9b54d", "#f6e7d3")),
            Map.entry("ember", new Palette("#1f0d0a", "#7d2310", "#dd5520", "#f7ad2d", "#fcecd2")),
            Map.entry("forest", new Palette("#0c1f17", "#1d4a34", "#5a8f5c", "#e2b24a", "#f3edd9")),
            Map.entry("sand", new Palette("#33200f", "#86552a", "#cf9650", "#2a7176", "#f7ead0")),
            Map.entry("rose", new Palette("#35101f", "#8e2c4e", "#dc6c87", "#f2c25c", "#fceae4")),
            Map.entry("ivory", new Palette("#1f1b16", "#5d4c39", "#b9a078", "#b83f2b", "#f7f0df")),
            Map.entry("noir", new Palette("#0b0b0d", "#27282e", "#74777f", "#dcb45a", "#f0ece3")),
            Map.entry("plum", new Palette("#1a0c29", "#46215f", "#925aad", "#f3a45f", "#f5e8f0")),
            Map.entry("teal", new Palette("#052321", "#0c5450", "#27a095", "#ffb848", "#f2f3e3")),
            Map.entry("sky", new Palette("#122f4f", "#2c6ca6", "#86bfe0", "#f45f39", "#fcf5e4")),
            Map.entry("mint", new Palette("#123831", "#36786a", "#9dd3b4", "#e6572d", "#fdf6e4")),
            Map.entry("rust", new Palette("#29120b", "#70301b", "#bd5a2d", "#1c7c7a", "#f8e8c9")),
            Map.entry("indigo", new Palette("#100c2f", "#2d2479", "#6159cb", "#ff8c5a", "#f4efe6")),
            Map.entry("absinthe", new Palette("#151f0b", "#40591b", "#9cb436", "#f0cf45", "#f6f4dc")),
            Map.entry("peach", new Palette("#3b1823", "#b94f4e", "#f3a27f", "#2c5e80", "#fdf0e3")));

    /** @throws IllegalArgumentException where there is no palette of that name */
    public static Palette named(String name) {
        var palette = NAMED.get(name);
        if (palette == null) {
            throw new IllegalArgumentException("no palette '" + name + "'; there are " + String.join(", ", names()));
        }
        return palette;
    }

    public static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    /** The accent as it can be read on the ink: lightened where it is dark itself. */
    public String bright() {
        int light =
                3 * channel(accent, accent, 0, 1) + 6 * channel(accent, accent, 0, 3) + channel(accent, accent, 0, 5);
        return light < 1350 ? mix(accent, paper, 0.45) : accent;
    }

    /** A colour between two, as {@code #rrggbb}; 0 gives the first, 1 the second. */
    public static String mix(String first, String second, double share) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                channel(first, second, share, 1),
                channel(first, second, share, 3),
                channel(first, second, share, 5));
    }

    private static int channel(String first, String second, double share, int at) {
        int a = HexFormat.fromHexDigits(first, at, at + 2);
        int b = HexFormat.fromHexDigits(second, at, at + 2);
        return (int) Math.round(a + (b - a) * share);
    }
}
