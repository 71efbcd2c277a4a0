package dev.imagery.storage.review;

import dev.imagery.starter.html.Markup;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.compare.Change;
import dev.imagery.storage.compare.PicturePairs.Shown;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.Pin;
import dev.imagery.storage.review.Review.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one picture of the page: before and after, where it is shown, and notes on it. */
final class PictureMarkup {

    /** Of how many assets a picture names the contexts; it may have a hundred thousand. */
    private static final int NAMED = 400;

    private static final double PERCENT = 100;

    /** The width of the drawing over a picture, in its own units. */
    private static final int WIDTH = 1000;

    private final Review review;
    private final PageAreas areas;
    private final Map<String, List<Pin>> pins;

    PictureMarkup(Review review, PageAreas areas, Map<String, List<Pin>> pins) {
        this.review = review;
        this.areas = areas;
        this.pins = pins;
    }

    /** What became of assets, as one says it. */
    static String word(Change change) {
        return switch (change) {
            case ADDED -> "new";
            case DROPPED -> "gone";
            case CHANGED -> "changed";
            case UNMEASURED -> "not compared yet";
            case INCOMPARABLE -> "not comparable";
            case SAME -> "the same";
        };
    }

    Markup of(Shown shown) {
        AssetContext first = shown.contexts().getFirst();
        int others = shown.contexts().size() - 1;
        return Markup.of(
                """
                <article class="%s">
                <h2><span class="badge">%s</span> %s%s</h2>
                <div class="pair">%s%s</div>
                %s
                %s
                </article>""",
                shown.change().label(),
                badge(shown),
                first,
                others == 0 ? "" : " and %,d more".formatted(others),
                shown.change() == Change.SAME ? Markup.NOTHING : before(shown.before()),
                after(shown),
                places(shown.contexts()),
                notes(shown));
    }

    private static String badge(Shown shown) {
        return shown.change() == Change.CHANGED && shown.difference() != null
                ? String.format(Locale.ROOT, "%.1f %%", PERCENT * shown.difference())
                : word(shown.change());
    }

    private Markup before(Optional<Sha256> render) {
        return review.version()
                .before()
                .map(earlier -> figure(
                        "Version " + earlier.version(), render.flatMap(review::picture), "As it was", Markup.NOTHING))
                .orElse(Markup.NOTHING);
    }

    private Markup after(Shown shown) {
        Optional<Picture> picture = shown.after().flatMap(review::picture);
        return figure(
                "Version " + review.version().version(),
                picture,
                shown.altText() == null ? "As it will be" : shown.altText(),
                picture.map(known -> overlay(shown.contexts(), known)).orElse(Markup.NOTHING));
    }

    private static Markup figure(String caption, Optional<Picture> picture, String alternative, Markup overlay) {
        return Markup.of(
                "<figure><div class=\"frame\">%s%s</div><figcaption>%s</figcaption></figure>",
                picture.map(known -> Markup.of(
                                "<img src=\"%s\" width=\"%s\" height=\"%s\" loading=\"lazy\" decoding=\"async\" alt=\"%s\">",
                                known.url(), known.width(), known.height(), alternative))
                        .orElse(Markup.of("<p class=\"none\">Nothing</p>")),
                overlay,
                caption);
    }

    /** Safe areas of all platforms that show the picture, each once, with text in the first one. */
    private Markup overlay(List<AssetContext> contexts, Picture picture) {
        int height = Math.max(1, Math.round((float) WIDTH * picture.height() / picture.width()));
        Map<PageAreas.Box, AssetContext> boxes = new LinkedHashMap<>();
        contexts.stream()
                .collect(Collectors.toMap(
                        AssetContext::platform, context -> context, (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(context -> areas.of(context.platform()).forEach(box -> boxes.putIfAbsent(box, context)));
        return boxes.isEmpty()
                ? Markup.NOTHING
                : Markup.of(
                        "<svg viewBox=\"0 0 %s %s\" aria-hidden=\"true\">%s</svg>",
                        WIDTH,
                        height,
                        Markup.all(boxes.entrySet().stream()
                                .map(entry -> area(entry.getKey(), entry.getValue(), height))
                                .toList()));
    }

    private Markup area(PageAreas.Box box, AssetContext context, int height) {
        PageText.In text = PageText.in(context.language());
        long left = Math.round(box.left() * WIDTH);
        long top = Math.round(box.top() * height);
        long wide = Math.round(box.width() * WIDTH);
        long high = Math.round(box.height() * height);
        return Markup.of(
                """
                <rect class="area" x="%1$s" y="%2$s" width="%3$s" height="%4$s" rx="6"/>\
                <foreignObject class="text" x="%1$s" y="%2$s" width="%3$s" height="%4$s" color="%5$s" font-size="%6$s">\
                <div xmlns="http://www.w3.org/1999/xhtml" lang="%7$s" dir="auto">%8$s</div></foreignObject>""",
                left,
                top,
                wide,
                high,
                areas.colour(context.platform()),
                Math.max(12, Math.min(wide / 10, high / 5)),
                text.language(),
                text.text());
    }

    private static Markup places(List<AssetContext> contexts) {
        Map<String, String> markets = contexts.stream()
                .limit(NAMED)
                .collect(Collectors.groupingBy(
                        context -> context.country() + "/" + context.language(),
                        LinkedHashMap::new,
                        Collectors.mapping(PictureMarkup::target, Collectors.joining(", "))));
        int unnamed = contexts.size() - NAMED;
        return Markup.of(
                "<details class=\"places\"><summary>%s</summary><dl>%s</dl>%s</details>",
                contexts.size() == 1 ? "1 asset" : "%,d assets".formatted(contexts.size()),
                Markup.all(markets.entrySet().stream()
                        .map(market -> Markup.of("<dt>%s</dt><dd>%s</dd>", market.getKey(), market.getValue()))
                        .toList()),
                unnamed > 0 ? Markup.of("<p>and %s more</p>", "%,d".formatted(unnamed)) : Markup.NOTHING);
    }

    private static String target(AssetContext context) {
        String target = context.platform() + " " + context.resolution();
        return context.cell().map(cell -> target + " (" + cell + ")").orElse(target);
    }

    private Markup notes(Shown shown) {
        List<AssetContext> contexts = shown.contexts();
        if (shown.change() == Change.DROPPED) {
            return Markup.NOTHING;
        }
        if (review.version()
                .approval()
                .filter(Approval.Awaiting.class::isInstance)
                .isPresent()) {
            return draft(contexts);
        }
        return Markup.all(contexts.stream()
                .map(AssetContext::toString)
                .flatMap(context -> pins.getOrDefault(context, List.of()).stream())
                .map(pin -> Markup.of("<blockquote class=\"pin\"><b>%s</b> %s</blockquote>", pin.asset(), pin.note()))
                .toList());
    }

    private Markup draft(List<AssetContext> contexts) {
        List<Markup> options = contexts.stream()
                .limit(NAMED)
                .map(context -> Markup.of("<option>%s</option>", context))
                .toList();
        return Markup.of("""
                <details class="draft"><summary>Pin a note</summary>
                <label>On <select>%s</select></label>
                <label>Note <textarea rows="2" maxlength="2000"></textarea></label>
                </details>""", Markup.all(options));
    }
}
