package dev.imagery.rendering.text;

import dev.imagery.dsl.font.Coverage;
import dev.imagery.dsl.font.FontChain;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What the fonts of this machine, or those that the limits name instead, can draw, asked of fontconfig, which Pango chooses among as well. A font that is installed later is
 * found as soon as it is missed.
 */
final class InstalledFonts {

    private static final Companion FC_LIST = new Companion("fc-list");

    /** What each family draws, by its name in lower case. */
    private record Listed(Map<String, Coverage> covered) implements FontChain.Fonts {

        @Override
        public boolean hasFamily(String family) {
            return covered.containsKey(family.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean draws(String family, int point) {
            var points = covered.get(family.toLowerCase(Locale.ROOT));
            return points != null && points.draws(point);
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
        return complete(known -> FontChain.of(font, text, language, known));
    }

    /** The same of families that are known already. */
    FontChain chain(List<String> families, String text) {
        return complete(known -> FontChain.within(families, text, known));
    }

    private FontChain complete(Function<FontChain.Fonts, FontChain> of) {
        var chain = of.apply(fonts);
        if (chain.missing().isPresent()) {
            fonts = read();
            return of.apply(fonts);
        }
        return chain;
    }

    private Listed read() {
        try {
            var covered = new HashMap<String, Coverage>();
            FC_LIST.run(List.of("--format", "%{family}\t%{charset}\n"), limits)
                    .lines()
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        var names = List.of(line.substring(0, Math.max(tab, 0)).split(",", -1));
                        var coverage = Coverage.parse(line.substring(tab + 1));
                        names.forEach(
                                name -> covered.merge(name.strip().toLowerCase(Locale.ROOT), coverage, Coverage::and));
                    });
            return new Listed(covered);
        } catch (ImageMagickFailure e) {
            var message = "the fonts of this machine cannot be listed: " + e.getMessage();
            throw e.reason() == ImageMagickFailure.Cause.MISSING
                    ? RenderFailure.permanent(message, e)
                    : RenderFailure.transientOne(message, e);
        }
    }
}
