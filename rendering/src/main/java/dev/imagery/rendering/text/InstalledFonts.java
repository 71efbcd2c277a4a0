package dev.imagery.rendering.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the fonts of this machine can draw, asked of fontconfig, which Pango chooses among as well. A font that is installed later is
 * found as soon as it is missed.
 */
final class InstalledFonts {

    private static final Companion FC_LIST = new Companion("fc-list");

    private record Fonts(Set<String> families, BitSet covered) {}

    private final RunLimits limits;
    private volatile Fonts fonts = new Fonts(Set.of(), new BitSet());

    InstalledFonts(RunLimits limits) {
        this.limits = limits;
    }

    /** @param family without regard to case */
    boolean hasFamily(String family) {
        if (!hadFamily(family)) {
            fonts = read();
        }
        return hadFamily(family);
    }

    /** As {@link #hasFamily}, of what was found when the fonts were last listed. */
    boolean hadFamily(String family) {
        return fonts.families.contains(family.toLowerCase(Locale.ROOT));
    }

    /** The first code point of a text that no font has a glyph for; white space and what is never drawn need none. */
    OptionalInt firstWithoutGlyph(String text) {
        var missing = missing(text);
        if (missing.isPresent()) {
            fonts = read();
        }
        return missing.isPresent() ? missing(text) : missing;
    }

    private OptionalInt missing(String text) {
        var covered = fonts.covered;
        return text.codePoints()
                .filter(point -> !covered.get(point) && !UCharacter.isUWhiteSpace(point) && isDrawn(point))
                .findFirst();
    }

    private static boolean isDrawn(int point) {
        return !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private Fonts read() {
        try {
            var families = new HashSet<String>();
            var covered = new BitSet(Character.MAX_CODE_POINT + 1);
            FC_LIST.run(List.of("--format", "%{family}\t%{charset}\n"), limits)
                    .lines()
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        Set<String> names =
                                Set.of(line.substring(0, Math.max(tab, 0)).split(",", -1));
                        names.forEach(name -> families.add(name.strip().toLowerCase(Locale.ROOT)));
                        cover(covered, line.substring(tab + 1));
                    });
            return new Fonts(families, covered);
        } catch (ImageMagickFailure e) {
            var message = "the fonts of this machine cannot be listed: " + e.getMessage();
            throw e.reason() == ImageMagickFailure.Cause.MISSING
                    ? RenderFailure.permanent(message, e)
                    : RenderFailure.transientOne(message, e);
        }
    }

    /** @param charset as fontconfig writes it: {@code 20-7e a0 2010-2015}, in hexadecimal */
    private static void cover(BitSet covered, String charset) {
        for (var range : charset.split(" ", -1)) {
            if (range.isEmpty()) {
                continue;
            }
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
            covered.set(first, last + 1);
        }
    }
}
