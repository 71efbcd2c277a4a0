package dev.imagery.rendering.text;

import dev.imagery.dsl.font.CharacterName;
import dev.imagery.dsl.font.FontChain;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.text.TextFit.Fitted;
import dev.imagery.rendering.text.TextMeasure.Extent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.im4java.core.IMOperation;

/** Sets texts: breaks them into lines and finds the largest size at which they fit their box, by real measures. */
public final class TextSetter {

    /** Far more than any recipe may state; what it keeps out is the length of a command line. */
    private static final int MOST_CHARACTERS = 1_000;

    /** At which pieces are measured, in pixels: rounding to whole pixels is a small share of them. */
    private static final double REFERENCE = 100;

    /** How often the size is corrected before a text counts as one that does not fit. Once is nearly always enough. */
    private static final int MOST_CORRECTIONS = 5;

    /** The renders of a batch show the same few texts again and again. */
    private static final int MOST_RECENT = 1_000;

    private final InstalledFonts fonts;
    private final TextMeasure measure;
    private final Map<Wanted, SetText> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, SetText> eldest) {
            return size() > MOST_RECENT;
        }
    });

    private record Wanted(PlacedText text, Size canvas) {}

    /** @param magick runs an operation and returns what it printed */
    public TextSetter(Function<IMOperation, String> magick, RunLimits limits) {
        this.fonts = new InstalledFonts(limits);
        this.measure = new TextMeasure(magick);
    }

    /**
     * @param canvas that the text's fractions are of
     * @throws RenderFailure naming the character that no font draws, the family that is not installed, or the text that does not fit
     */
    public SetText set(PlacedText text, Size canvas) {
        var wanted = new Wanted(text, canvas);
        var known = Optional.ofNullable(recent.get(wanted));
        return known.orElseGet(() -> {
            var set = setAnew(text, canvas);
            recent.put(wanted, set);
            return set;
        });
    }

    private SetText setAnew(PlacedText text, Size canvas) {
        var style = text.style();
        var face = face(text);
        double width = style.box().width() * canvas.width();
        double height = style.box().height() * canvas.height();
        double least = style.leastSize() * canvas.height();
        var fitted = fit(text, face, width, height)
                .largest(style.size() * canvas.height(), least)
                .orElseThrow(() -> doesNotFit(text));
        for (int correction = 0; correction <= MOST_CORRECTIONS && fitted.size() >= least; correction++) {
            var extents = measure.measure(fitted.lines(), face, style, fitted.size());
            var block = Block.of(fitted, extents, style.lineSpacing());
            if (block.width() <= width && block.height() <= height) {
                return new SetText(text, face, fitted.size(), block.placed(style, face.direction(), canvas));
            }
            double excess = Math.max(block.width() / width, block.height() / height);
            double smaller = Math.floor(fitted.size() / excess / TextFit.STEP) * TextFit.STEP;
            fitted = new Fitted(Math.min(smaller, fitted.size() - TextFit.STEP), fitted.lines());
        }
        throw doesNotFit(text);
    }

    private Face face(PlacedText text) {
        if (text.text().codePointCount(0, text.text().length()) > MOST_CHARACTERS) {
            throw permanent("the text " + quoted(text) + " is longer than " + MOST_CHARACTERS + " characters");
        }
        Characters.firstNotAllowed(text.text()).ifPresent(point -> {
            throw permanent("%s may not be in a text, and is in %s".formatted(CharacterName.of(point), quoted(text)));
        });
        var chain = chain(text);
        chain.missing().ifPresent(point -> {
            throw permanent("none of the fonts %s has a glyph for %s in the text %s"
                    .formatted(String.join(", ", chain.families()), CharacterName.of(point), quoted(text)));
        });
        return new Face(chain.families(), text.language(), Direction.of(text.text(), text.language()));
    }

    private FontChain chain(PlacedText text) {
        if (!text.fonts().isEmpty()) {
            return fonts.chain(
                    text.fonts().stream().map(PlacedFont::family).distinct().toList(), text.text());
        }
        var font = text.style().font();
        if (!fonts.hasFamily(font)) {
            throw permanent("the font '" + font + "' is not installed on this machine");
        }
        return fonts.chain(font, text.text(), text.language());
    }

    private TextFit fit(PlacedText text, Face face, double width, double height) {
        var paragraphs = text.text()
                .lines()
                .map(paragraph -> Pieces.of(paragraph, text.language()))
                .toList();
        var measured = measure.measure(
                paragraphs.stream()
                        .flatMap(List::stream)
                        .flatMap(piece -> Stream.of(piece.text(), piece.space()))
                        .toList(),
                face,
                text.style(),
                REFERENCE);
        var inEms = paragraphs.stream()
                .map(pieces -> new Paragraph(pieces.stream()
                        .map(piece -> new Paragraph.Measured(
                                piece, width(measured, piece.text()), width(measured, piece.space())))
                        .toList()))
                .toList();
        double lineHeight =
                measured.values().stream().mapToInt(Extent::height).max().orElse(0) / REFERENCE;
        return new TextFit(inEms, lineHeight, text.style().lineSpacing(), width, height);
    }

    private static double width(Map<String, Extent> measured, String text) {
        return text.isEmpty()
                ? 0
                : measured.getOrDefault(text, new Extent(0, 0)).width() / REFERENCE;
    }

    /** The lines at their measured extents, one beneath the other; lengths in pixels. */
    private record Block(List<String> lines, List<Extent> extents, int lineHeight, double advance) {

        static Block of(Fitted fitted, Map<String, Extent> measured, double lineSpacing) {
            var extents = fitted.lines().stream()
                    .map(line -> measured.getOrDefault(line, new Extent(0, 0)))
                    .toList();
            int lineHeight = extents.stream().mapToInt(Extent::height).max().orElse(0);
            return new Block(fitted.lines(), extents, lineHeight, lineHeight + lineSpacing * fitted.size());
        }

        int width() {
            return extents.stream().mapToInt(Extent::width).max().orElse(0);
        }

        int height() {
            return (int) Math.ceil(lineHeight + (lines.size() - 1) * advance);
        }

        List<SetText.Line> placed(TextStyle style, Direction direction, Size canvas) {
            var box = style.box();
            double free = box.height() * canvas.height() - height();
            double top = box.top() * canvas.height()
                    + switch (style.verticalAlign()) {
                        case TOP -> 0;
                        case MIDDLE -> free / 2;
                        case BOTTOM -> free;
                    };
            var align = style.align().in(direction == Direction.RIGHT_TO_LEFT);
            var placed = new ArrayList<SetText.Line>();
            for (int i = 0; i < lines.size(); i++) {
                var extent = extents.get(i);
                double room = box.width() * canvas.width() - extent.width();
                double left = box.left() * canvas.width()
                        + switch (align) {
                            case CENTRE -> room / 2;
                            case RIGHT, END -> room;
                            case LEFT, START -> 0;
                        };
                placed.add(new SetText.Line(
                        lines.get(i),
                        (int) Math.round(left),
                        (int) Math.round(top + i * advance),
                        extent.width(),
                        extent.height()));
            }
            return placed;
        }
    }

    private static RenderFailure doesNotFit(PlacedText text) {
        return permanent("the text " + quoted(text) + " does not fit its box at its least size");
    }

    private static RenderFailure permanent(String message) {
        return RenderFailure.permanent(message, new IllegalArgumentException(message));
    }

    private static String quoted(PlacedText text) {
        return Characters.quoted(text.text()) + " (" + text.language() + ")";
    }
}
