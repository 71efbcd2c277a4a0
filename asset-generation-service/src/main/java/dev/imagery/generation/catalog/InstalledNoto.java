package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.Coverage;
import dev.imagery.dsl.font.FontChain;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The families of Noto that are installed on this machine, as fontconfig lists them: upright fonts of normal width and of one weight each. */
record InstalledNoto(Map<String, List<Installed>> byFamily) {

    private static final Logger log = LoggerFactory.getLogger(InstalledNoto.class);
    private static final Companion FC_LIST = new Companion("fc-list");
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));
    private static final List<String> UPRIGHT =
            List.of("--format", "%{family}\t%{file}\t%{charset}\n", ":slant=0:width=100:variable=False");

    record Installed(String family, Path file, Coverage coverage) {}

    /** What is installed now; nothing where fontconfig is not. */
    static InstalledNoto list() {
        try {
            return new InstalledNoto(FC_LIST.run(UPRIGHT, LIMITS)
                    .lines()
                    .filter(line -> line.startsWith("Noto "))
                    .map(InstalledNoto::installed)
                    .collect(groupingBy(font -> key(font.family()), mapping(font -> font, toUnmodifiableList()))));
        } catch (ImageMagickFailure e) {
            log.warn(
                    "The installed fonts cannot be listed: texts are set in those only that were put into the catalogue",
                    e);
            return new InstalledNoto(Map.of());
        }
    }

    private static Installed installed(String line) {
        var parts = line.split("\t", -1);
        return new Installed(parts[0].split(",", -1)[0], Path.of(parts[1]), Coverage.parse(parts[2]));
    }

    List<Installed> family(String family) {
        return byFamily.getOrDefault(key(family), List.of());
    }

    boolean hasFamily(String family) {
        return byFamily.containsKey(key(family));
    }

    private boolean draws(String family, int point) {
        return family(family).stream().anyMatch(font -> font.coverage().draws(point));
    }

    /** What can be drawn by the catalogue's fonts, and by these of families that it lacks. */
    FontChain.Fonts beneath(CatalogFonts kept, int weight) {
        var above = kept.at(weight);
        return new FontChain.Fonts() {

            @Override
            public boolean hasFamily(String family) {
                return above.hasFamily(family) || InstalledNoto.this.hasFamily(family);
            }

            @Override
            public boolean draws(String family, int point) {
                return above.hasFamily(family) ? above.draws(family, point) : InstalledNoto.this.draws(family, point);
            }
        };
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }
}
