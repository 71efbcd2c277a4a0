package dev.imagery.generation.catalog;

import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.FontChain;
import dev.imagery.dsl.recipe.SetTexts.SetText;
import dev.imagery.generation.catalog.InstalledNoto.Installed;
import dev.imagery.generation.catalog.font.Font;
import dev.imagery.generation.catalog.font.FontFace;
import dev.imagery.generation.catalog.font.FontFile;
import dev.imagery.generation.objectstore.ContentAddress;
import dev.imagery.generation.objectstore.ContentObjects;
import dev.imagery.generation.objectstore.FileDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the installed fonts of Noto into the catalogue as recipes need them, whole families at a time. A family that is there already
 * stays as it is, whatever is installed: only who puts fonts changes them.
 */
@Component
public class DefaultFonts {

    private static final Logger log = LoggerFactory.getLogger(DefaultFonts.class);

    /** That of all fonts of Noto; most say so themselves. */
    private static final String LICENCE = "SIL Open Font License 1.1";

    private final Fonts fonts;
    private final ContentObjects objects;
    private volatile Optional<InstalledNoto> listed = Optional.empty();

    DefaultFonts(Fonts fonts, ContentObjects objects) {
        this.fonts = fonts;
        this.objects = objects;
    }

    /**
     * Makes sure that texts can be set, as far as the installed fonts can. What is installed later is found as soon as it is missed.
     *
     * @param families that a recipe names
     * @param texts that it sets
     */
    public void provide(Collection<String> families, Set<SetText> texts) {
        if (families.isEmpty() && texts.isEmpty()) {
            return;
        }
        var kept = fonts.now();
        var installed = listed.orElseGet(this::list);
        var needed = Needed.of(families, texts, kept, installed);
        if (!needed.complete()) {
            installed = list();
            needed = Needed.of(families, texts, kept, installed);
        }
        for (var family : needed.families()) {
            take(family, installed);
        }
    }

    private InstalledNoto list() {
        var now = InstalledNoto.list();
        listed = Optional.of(now);
        return now;
    }

    /**
     * @param families that the catalogue lacks and that are installed
     * @param complete whether nothing is missing with them
     */
    private record Needed(Set<String> families, boolean complete) {

        static Needed of(Collection<String> named, Set<SetText> texts, CatalogFonts kept, InstalledNoto installed) {
            var families = new LinkedHashSet<>(named);
            boolean complete = true;
            for (var text : texts) {
                var style = text.style();
                var all = installed.beneath(kept, style.weight());
                var chain = FontChain.of(style.font(), text.text(), text.language(), all);
                families.addAll(chain.families());
                complete &= chain.missing().isEmpty();
            }
            families.removeIf(kept::hasFamily);
            complete &= families.stream().allMatch(installed::hasFamily);
            families.removeIf(family -> !installed.hasFamily(family));
            return new Needed(families, complete);
        }
    }

    private void take(String family, InstalledNoto installed) {
        var byWeight = new TreeMap<Integer, Font>();
        installed.family(family).stream()
                .map(Installed::file)
                .distinct()
                .forEach(file -> read(family, file).ifPresent(font -> byWeight.putIfAbsent(font.weight(), font)));
        if (fonts.putMissing(family, byWeight.values())) {
            log.info(
                    "The installed fonts of {} are taken into the catalogue, of the weights {}",
                    family,
                    byWeight.keySet());
        }
    }

    /** The bytes are kept before there is a row that names them. */
    private Optional<Font> read(String family, Path path) {
        try {
            var bytes = Files.readAllBytes(path);
            return FontFile.of(bytes)
                    .flatMap(file -> file.faces().stream()
                            .filter(face -> face.isOf(family))
                            .findFirst()
                            .map(face -> kept(family, face, file, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("The installed font " + path + " cannot be read", e);
        }
    }

    private Font kept(String family, FontFace face, FontFile file, byte[] bytes) {
        var digest = FileDigest.sha256(bytes);
        objects.put(ContentAddress.ofFont(digest), file.format().mediaType(), bytes);
        return new Font(
                face.named(family),
                face.weight(),
                digest,
                file.format(),
                bytes.length,
                face.version(),
                face.licence().isEmpty() ? LICENCE : face.licence(),
                face.coverage());
    }
}
