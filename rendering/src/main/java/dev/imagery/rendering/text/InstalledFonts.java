package dev.imagery.rendering.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the fonts of this machine can draw, asked of fontconfig, which Pango chooses among as well. A font that is installed later is
 * found as soon as it is missed.
 */
final class InstalledFonts {

    private static final Companion FC_LIST = new Companion("fc-list");

    /** What each family draws, by its name in lower case. */
    private record Listed(Map<String, BitSet> covered) implements FontChain.Fonts {

        @Override
        public boolean hasFamily(String family) {
            return covered.containsKey(family.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean draws(String family, int point) {
            var points = covered.get(family.toLowerCase(Locale.ROOT));
            return points != null && (points.get(point) || !needsGlyph(point));
        }

        private static boolean needsGlyph(int point) {
            return !UCharacter.isUWhiteSpace(point)
                    && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        }
    }

    private final RunLimits limits;
    private volatile Listed fonts = new Listed(Map.of());

    InstalledFonts(RunLimits limits) {
        this.limits = limits;
    }

    /** @param family without regard to case */
    boolean hasFamily(String family) {
        if (!fonts.hasFamily(family)) {
            fonts = read();
        }
        return fonts.hasFamily(family);
    }

    /** The families that a text is set in. */
    FontChain chain(String font, String text, String language) {
        var chain = FontChain.of(font, text, language, fonts);
        if (chain.missing().isPresent()) {
            fonts = read();
            return FontChain.of(font, text, language, fonts);
        }
        return chain;
    }

    private Listed read() {
        try {
            var covered = new HashMap<String, BitSet>();
            FC_LIST.run(List.of("--format", "%{family}\t%{charset}\n"), limits)
                    .lines()
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        var names = List.of(line.substring(0, Math.max(tab, 0)).split(",", -1));
                        names.forEach(name -> cover(
                                covered.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new BitSet()),
                                line.substring(tab + 1)));
                    });
            return new Listed(covered);
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
