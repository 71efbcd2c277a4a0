package dev.imagery.local.catalog.poster.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A silhouette on a board of 100 by 100, y downwards: paths in SVG's notation, each filled by the even-odd rule.
 *
 * @param paths drawn one over the other in one colour, at least one
 */
public record Motif(List<String> paths) {

    private static final Pattern BETWEEN_PATHS = Pattern.compile(" ; ");
    private static final Map<String, Motif> NAMED = read();

    public Motif {
        paths = List.copyOf(paths);
    }

    /** @throws IllegalArgumentException where there is no motif of that name */
    public static Motif named(String name) {
        var motif = NAMED.get(name);
        if (motif == null) {
            throw new IllegalArgumentException("no motif '" + name + "'; there are " + String.join(", ", names()));
        }
        return motif;
    }

    public static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    private static Map<String, Motif> read() {
        try (var in = Objects.requireNonNull(Motif.class.getResourceAsStream("motifs.txt"), "motifs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            pair -> pair[0],
                            pair -> new Motif(
                                    BETWEEN_PATHS.splitAsStream(pair[1]).toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
