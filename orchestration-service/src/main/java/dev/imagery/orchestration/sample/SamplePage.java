package dev.imagery.orchestration.sample;

import dev.imagery.starter.html.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page, complete without a script: markup, what a browser may do on it, and what it should fetch first.
 *
 * @param html the document
 * @param policy its Content-Security-Policy
 * @param preloads values of {@code Link} headers
 */
record SamplePage(Markup html, String policy, List<String> preloads) {

    /** Where this page is. */
    static final String PATH = "/demo/home";

    private static final String THANKS = "thanks";

    /**
     * Writes the page.
     *
     * @param wording in the visitor's language
     * @param language of the pictures, as a BCP 47 tag
     * @param query that the page was asked by, with its question mark, or empty
     */
    static SamplePage of(Walls walls, Form form, Wording wording, String language, String query) {
        String css = Styles.of(walls);
        Markup html = Markup.of(
                """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="description" content="%s">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <div class="hero">
                %s
                <div class="scrim"></div>
                %s
                <main class="text">
                <h1>%s</h1>
                <p>%s</p>
                %s
                <p class="thanks" id="%s" role="status">%s</p>
                </main>
                </div>
                </body>
                </html>
                """,
                wording.language(),
                wording.direction(),
                wording.word("text"),
                wording.word("title"),
                new Markup(css),
                picture(walls, language),
                bar(wording),
                wording.word("headline"),
                wording.word("text"),
                new FormMarkup(wording).of(form, PATH + query),
                THANKS,
                wording.word("thanks"));
        return new SamplePage(html, policy(walls, css), preloads(walls));
    }

    /** Where the form leads: it keeps nothing. */
    static String thanks(String query) {
        return PATH + query + "#" + THANKS;
    }

    private static Markup picture(Walls walls, String language) {
        Optional<Picture> usual = walls.on(Orientation.LANDSCAPE);
        if (usual.isEmpty()) {
            return Markup.NOTHING;
        }
        List<Markup> sources = new ArrayList<>();
        if (walls.differ()) {
            walls.on(Orientation.PORTRAIT)
                    .ifPresent(portrait -> sources.addAll(sources(portrait, Orientation.PORTRAIT)));
        }
        usual.get().sources().forEach(source -> sources.add(source(source, usual.get(), Markup.NOTHING)));
        return Markup.of(
                """
                <picture>
                %s
                <img class="wall" src="%s" alt="%s" lang="%s"%s fetchpriority="high">
                </picture>""", Markup.all(sources), usual.get().url(), usual.get().altText(), language, size(usual.get()));
    }

    /** Those of a screen that is shown a picture of its own, whatever its browser can decode. */
    private static List<Markup> sources(Picture picture, Orientation orientation) {
        Markup media = Markup.of(" media=\"%s\"", orientation.media());
        return Stream.concat(
                        picture.sources().stream().map(source -> source(source, picture, media)),
                        Stream.of(Markup.of("<source srcset=\"%s\"%s%s>", picture.url(), size(picture), media)))
                .toList();
    }

    private static Markup source(Source source, Picture picture, Markup media) {
        return Markup.of(
                "<source type=\"%s\" srcset=\"%s\" sizes=\"%s\"%s%s>",
                source.type(), source.srcset(), picture.sizes(), size(picture), media);
    }

    private static Markup size(Picture picture) {
        return picture.width() > 0 && picture.height() > 0
                ? Markup.of(" width=\"%s\" height=\"%s\"", picture.width(), picture.height())
                : Markup.NOTHING;
    }

    private static Markup bar(Wording shown) {
        return Markup.of(
                """
                <header class="bar">
                <p class="brand">Imagery</p>
                <nav aria-label="%s">
                <ul class="languages">
                %s
                </ul>
                </nav>
                </header>""",
                shown.word("languages"),
                Markup.all(Wording.ALL.stream()
                        .map(wording -> Markup.of(
                                "<li><a href=\"%s?country=%s&amp;language=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a></li>",
                                PATH,
                                wording.country(),
                                wording.language(),
                                wording.language(),
                                wording.language(),
                                new Markup(wording.language().equals(shown.language()) ? " aria-current=\"page\"" : ""),
                                wording.word("name")))
                        .toList()));
    }

    private static String policy(Walls walls, String css) {
        String pictures =
                walls.all().flatMap(Picture::origins).distinct().sorted().collect(Collectors.joining(" "));
        return "default-src 'none'; img-src data: %s; style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                .formatted(pictures, Styles.hash(css))
                .replace(" ;", ";");
    }

    private static List<String> preloads(Walls walls) {
        return walls.byOrientation().entrySet().stream()
                .flatMap(wall -> wall.getValue().sources().stream()
                        .limit(1)
                        .map(best -> preload(best, wall.getValue())
                                + (walls.differ()
                                        ? "; media=\"%s\""
                                                .formatted(wall.getKey().media())
                                        : "")))
                .toList();
    }

    private static String preload(Source source, Picture picture) {
        return "<%s>; rel=preload; as=image; type=\"%s\"; imagesrcset=\"%s\"; imagesizes=\"%s\"; fetchpriority=high"
                .formatted(source.widest(), source.type(), source.srcset(), picture.sizes());
    }
}
