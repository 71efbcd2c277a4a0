package dev.imagery.local.catalog.poster;

import dev.imagery.local.catalog.Work;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Motif;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.style.Design;
import dev.imagery.local.catalog.poster.style.PosterStyle;
import dev.imagery.local.catalog.poster.style.PosterStyles;
import dev.imagery.local.catalog.poster.style.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.im4java.core.IMOperation;

/** The posters of one work as ImageMagick operations: a pure function of the work. */
final class Posters {

    private static final int NAME_DIGITS = 12;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Work work;
    private final PosterStyle style;
    private final Design design;

    Posters(Work work) {
        this.work = work;
        this.style = PosterStyles.named(work.poster().style());
        this.design = new Design(
                Palette.named(work.poster().palette()),
                Motif.named(work.poster().motif()),
                work.id());
    }

    /** The ground is painted once; on a copy of it each language is lettered and written to its file. */
    IMOperation operation(Map<String, Path> files) {
        var canvas = new Canvas();
        style.paint(canvas, design);
        files.forEach((language, file) -> canvas.copied(copy -> {
            letter(copy, language);
            copy.write(file);
        }));
        return canvas.add("null:").operation();
    }

    private void letter(Canvas canvas, String language) {
        var name = work.name(language)
                .orElseThrow(() -> new IllegalArgumentException("title " + work.id() + " has no name in " + language));
        style.letter(
                canvas,
                design,
                new Words(name, work.creator(language), work.title().year(), language));
    }

    /**
     * A file name that changes when, and only when, the picture would: it carries a digest of the very arguments that
     * make it, so that a changed style needs no version number.
     */
    String fileName(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a language tag: '" + language + "'");
        }
        var canvas = new Canvas();
        style.paint(canvas, design);
        letter(canvas, language);
        var digest = sha256(String.join("\u0000", canvas.operation().getCmdArgs()));
        return work.id() + "-" + language + "-" + digest.substring(0, NAME_DIGITS) + ".jpg";
    }

    private static String sha256(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
