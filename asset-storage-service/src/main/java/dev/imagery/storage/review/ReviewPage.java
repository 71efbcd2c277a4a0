package dev.imagery.storage.review;

import dev.imagery.starter.html.Markup;
import dev.imagery.storage.compare.Change;
import dev.imagery.storage.group.VersionsUnderReview.Earlier;
import dev.imagery.storage.group.VersionsUnderReview.UnderReview;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.Pin;
import dev.imagery.storage.object.DeliverySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes the page: one file that needs no other but the pictures, from where visitors get them. */
@Component
class ReviewPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JsonMapper json;
    private final String style = resource("review.css");
    private final String script = resource("review.js");
    private final String policy;

    ReviewPage(JsonMapper json, DeliverySettings delivery) {
        this.json = json;
        this.policy =
                "default-src 'none'; img-src %s; style-src '%s'; script-src '%s'; connect-src 'self'; base-uri 'none'; form-action 'none'"
                        .formatted(origin(delivery.baseUrl()), hash(style), hash(script));
    }

    /** What a browser may do on it, as a Content-Security-Policy. */
    String policy() {
        return policy;
    }

    Markup of(Review review) {
        UnderReview version = review.version();
        return Markup.of(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <link rel="canonical" href="%s">
                <title>%s, version %s: review</title>
                <style>%s</style>
                </head>
                <body>
                <a class="skip" href="#decision">To the decision</a>
                %s
                <div class="toolbar" role="group" aria-label="What is shown">
                <label><input type="checkbox" id="show-areas" checked> Safe areas</label>
                <label><input type="checkbox" id="show-text"> Page text</label>
                <label><input type="checkbox" id="show-same" checked> What stays the same</label>
                </div>
                <main>
                %s
                </main>
                %s
                %s
                <script>%s</script>
                </body>
                </html>
                """,
                policy,
                review.address(),
                version.group(),
                version.version(),
                new Markup(style),
                heading(review),
                pictures(review),
                further(review),
                decision(version),
                new Markup(script));
    }

    private static Markup heading(Review review) {
        UnderReview version = review.version();
        return Markup.of(
                """
                <header>
                <p class="state %s">%s</p>
                <h1>%s <span>version %s</span></h1>
                <p class="about">%s assets by %s, opened %s; %s</p>
                %s
                %s
                </header>""",
                version.approval().map(Approval::state).orElse("free"),
                state(version),
                version.group(),
                version.version(),
                version.assets(),
                version.author().orElse("somebody who did not say who"),
                DAY.format(version.createdAt()),
                version.before().map(ReviewPage::beside).orElse("the first of its group"),
                version.note()
                        .map(note -> Markup.of("<p class=\"note\">%s</p>", note))
                        .orElse(Markup.NOTHING),
                counts(review));
    }

    private static String beside(Earlier before) {
        return "beside version %d%s".formatted(before.version(), before.live() ? ", which is live" : "");
    }

    private static String state(UnderReview version) {
        return version.approval()
                .map(approval -> switch (approval) {
                    case Approval.Awaiting awaiting -> "Awaits approval";
                    case Approval.Approved yes -> "Approved by " + yes.by();
                    case Approval.Refused no -> "Refused by " + no.by();
                })
                .orElse("Needs no approval");
    }

    private static Markup counts(Review review) {
        List<Markup> counts = new ArrayList<>();
        for (Change change : Change.values()) {
            int assets = Objects.requireNonNullElse(review.page().assets().get(change), 0);
            if (assets > 0) {
                counts.add(Markup.of(
                        "<li class=\"%s\"><b>%s</b> %s</li>", change.label(), assets, PictureMarkup.word(change)));
            }
        }
        int left = review.page().pairs() - review.page().measured();
        return Markup.of(
                "<ul class=\"counts\" aria-label=\"Assets\">%s</ul>%s",
                Markup.all(counts),
                left == 0
                        ? Markup.NOTHING
                        : Markup.of(
                                "<p class=\"progress\" role=\"status\">%s of %s changed pictures are still to be compared; reload to see them"
                                        + " in their places.</p>",
                                left, review.page().pairs()));
    }

    private Markup pictures(Review review) {
        PageAreas areas = new PageAreas(json.readTree(review.version().recipe()));
        PictureMarkup pictures = new PictureMarkup(review, areas, pins(review.version()));
        return Markup.all(review.page().shown().stream().map(pictures::of).toList());
    }

    private static Map<String, List<Pin>> pins(UnderReview version) {
        return decided(version).stream().collect(Collectors.groupingBy(Pin::asset));
    }

    private static List<Pin> decided(UnderReview version) {
        return version.approval()
                .map(approval -> switch (approval) {
                    case Approval.Awaiting awaiting -> List.<Pin>of();
                    case Approval.Approved yes -> yes.pins();
                    case Approval.Refused no -> no.pins();
                })
                .orElse(List.of());
    }

    private static Markup further(Review review) {
        return review.page()
                .next()
                .map(next -> Markup.of(
                        "<nav><a class=\"next\" rel=\"next\" href=\"%s\">More pictures, with smaller changes</a></nav>",
                        UriComponentsBuilder.fromUri(review.address())
                                .replaceQueryParam("after", next.encoded())
                                .build()))
                .orElse(Markup.NOTHING);
    }

    private static Markup decision(UnderReview version) {
        return version.approval()
                .map(approval -> switch (approval) {
                    case Approval.Awaiting awaiting -> form(version);
                    case Approval.Approved yes ->
                        decided("Approved", yes.by(), DAY.format(yes.at()), yes.note(), yes.pins());
                    case Approval.Refused no -> decided("Refused", no.by(), DAY.format(no.at()), no.note(), no.pins());
                })
                .orElse(Markup.of(
                        "<section id=\"decision\"><h2>No decision is needed</h2><p>The version is %s.</p></section>",
                        version.state()));
    }

    private static Markup decided(String what, String by, String at, @Nullable String note, List<Pin> pins) {
        return Markup.of(
                "<section id=\"decision\"><h2>%s by %s</h2><p class=\"about\">%s</p>%s%s</section>",
                what,
                by,
                at,
                note == null ? Markup.NOTHING : Markup.of("<blockquote>%s</blockquote>", note),
                Markup.all(pins.stream()
                        .map(pin -> Markup.of("<blockquote><b>%s</b> %s</blockquote>", pin.asset(), pin.note()))
                        .toList()));
    }

    private static Markup form(UnderReview version) {
        return Markup.of("""
                <section id="decision">
                <h2>Decide on version %1$s</h2>
                <form data-version="%1$s" data-course="&quot;%2$s&quot;">
                <label>Your name <input name="actor" required maxlength="200" autocomplete="name"></label>
                <label>Note <textarea name="note" rows="3" maxlength="2000"></textarea></label>
                <p class="drafts" role="status"></p>
                <div class="buttons">
                <button type="submit" value="approve" class="yes">Approve and publish</button>
                <button type="submit" value="refuse" class="no">Refuse</button>
                </div>
                <p class="answer" role="alert"></p>
                <noscript><p>Without scripts, decide with <code>./imagery approve</code>.</p></noscript>
                </form>
                </section>""", version.version(), version.course().text());
    }

    private static String origin(URI delivery) {
        return delivery.getScheme() + "://" + delivery.getAuthority();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(ReviewPage.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
