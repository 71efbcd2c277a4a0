package dev.imagery.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import dev.imagery.browser.Legibility.Line;
import dev.imagery.infrastructure.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /demo/home} as visitors see it. Screenshots of all that is looked at are left in {@code target/screenshots}. */
@Tag("suite")
class HomepageInBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> LANGUAGES = List.of("en", "ja", "ar");
    private static final Screen TABLET = new Screen(1024, 768, 1);
    private static final Screen DESKTOP = new Screen(1920, 1080, 1);

    private static final double HEIGHT_OF_THE_BAR = 60;

    private static final String COUNT_SHIFTS = """
            window.shifts = [];
            const box = rect => `${rect.x},${rect.y} ${rect.width}×${rect.height}`;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(
                entry.value + ' at ' + entry.startTime + ' ms: ' + entry.sources.map(source =>
                    `${source.node?.nodeName} ${box(source.previousRect)} → ${box(source.currentRect)}`).join('; '))))
                .observe({type: 'layout-shift', buffered: true});
            """;

    @TempDir
    private static Path folder;

    private static final HttpClient http = HttpClient.newHttpClient();

    private static FakeCustomization customization;
    private static Cdn cdn;
    private static TestService orchestration;
    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "There is no Chromium here; IMAGERY_CHROMIUM names one elsewhere");
        Files.createDirectories(SCREENSHOTS);
        customization = new FakeCustomization();
        cdn = new Cdn(new WallFiles(folder));
        orchestration = TestService.start(
                "orchestration-service",
                folder,
                Map.of(
                        "imagery.customization.url",
                        customization.url().toString(),
                        "imagery.cdn.base-url",
                        cdn.url().toString(),
                        "imagery.sample.enabled",
                        "true"));
        playwright = Chromium.playwright();
        browser = Chromium.start(playwright, chromium.get());
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : Stream.of(browser, playwright, orchestration, cdn, customization)
                .filter(started -> started != null)
                .toList()) {
            each.close();
        }
    }

    @BeforeEach
    void offerEverything() throws Exception {
        offer(FakeCustomization.ALL_ENCODINGS);
        cdn.fetched().clear();
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    static Stream<Arguments> someLanguagesOnSomeScreens() {
        return Stream.of(
                Arguments.of("en", new Screen(390, 844, 2)),
                Arguments.of("en", new Screen(1920, 1080, 1)),
                Arguments.of("ja", new Screen(390, 844, 1)),
                Arguments.of("ja", new Screen(1024, 768, 2)),
                Arguments.of("ar", new Screen(390, 844, 2)),
                Arguments.of("ar", new Screen(1024, 768, 1)));
    }

    @ParameterizedTest
    @MethodSource("someLanguagesOnSomeScreens")
    void theWallFitsTheScreenAndTheTextIsLegible(String language, Screen screen) throws Exception {
        assertPage(language, screen);
    }

    static Stream<Arguments> everyLanguageOnEveryScreen() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(1, 2)
                        .flatMap(dpr -> Stream.of(
                                        new Screen(390, 844, dpr),
                                        new Screen(1024, 768, dpr),
                                        new Screen(1920, 1080, dpr))
                                .map(screen -> Arguments.of(language, screen))));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everyLanguageOnEveryScreen")
    void theWallFitsEveryScreenAndTheTextIsLegibleInEveryLanguage(String language, Screen screen) throws Exception {
        assertPage(language, screen);
    }

    private void assertPage(String language, Screen screen) throws Exception {
        Page page = open(language, screen);
        Wall wall = FakeCustomization.wall(language, screen.isPortrait());

        assertThat(page.evaluate("() => document.querySelector('.wall').naturalWidth > 0"))
                .as("the picture is there")
                .isEqualTo(true);
        assertThat(currentSource(page)).endsWith("/" + wall.key(screen.wanted(wall), "avif"));
        assertThat(cdn.fetched()).as("no picture is fetched in vain").hasSize(1);
        assertThat(shifts(page)).as("layout shifts").isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"
                        + " && document.documentElement.scrollHeight <= innerHeight"))
                .as("nothing is wider or higher than the screen")
                .isEqualTo(true);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(page.getAttribute("html", "dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        screenshot(page, language + "-" + screen.toString().replace('×', 'x'));
        assertLegible(page, screen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ar", "de"})
    void theTextLiesOverTheSafeAreaHoweverThePictureIsCropped(String language) {
        Page page = open(language, DESKTOP);
        for (Screen screen : List.of(new Screen(390, 844, 1), TABLET, DESKTOP, new Screen(2560, 1080, 1))) {
            page.setViewportSize(screen.width(), screen.height());
            Box area = Box.ofSafeArea(FakeCustomization.wall(language, screen.isPortrait()), screen);

            assertThat(beneathTheBar(page))
                    .as("%s on %s", language, screen)
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.x()).isGreaterThanOrEqualTo(area.left() - 1);
                        assertThat(line.right()).isLessThanOrEqualTo(area.right() + 1);
                        assertThat(line.y()).isGreaterThanOrEqualTo(area.top() - 1);
                        assertThat(line.bottom()).isLessThanOrEqualTo(area.bottom() + 1);
                    });
        }
    }

    /** In CSS pixels of a screen. */
    private record Box(double left, double top, double right, double bottom) {

        /** Of a picture that covers the screen and is cropped around its safe area. */
        static Box ofSafeArea(Wall wall, Screen screen) {
            Wall.Area area = wall.safeArea();
            Wall.Size size = wall.sizes().getLast();
            double pixel = screen.covering(wall) / size.width();
            double width = area.width() * size.width() * pixel;
            double height = area.height() * size.height() * pixel;
            double left = (screen.width() - width) * area.left() / (1 - area.width());
            double top = (screen.height() - height) * area.top() / (1 - area.height());
            return new Box(left, top, left + width, top + height);
        }
    }

    @Test
    void textOnALightPictureIsDark() throws Exception {
        for (Screen screen : List.of(new Screen(390, 844, 2), DESKTOP)) {
            Page page = open("de", screen);
            screenshot(page, "light-" + screen.toString().replace('×', 'x'));

            assertThat(assertLegible(page, screen).lines().stream()
                            .filter(line -> line.text().startsWith("Great stories"))
                            .map(Line::luminance))
                    .isNotEmpty()
                    .allMatch(luminance -> luminance < 0.05);
        }
    }

    @Test
    void withoutAPictureThereIsAPage() throws Exception {
        for (Screen screen : List.of(new Screen(390, 844, 2), DESKTOP)) {
            Page page = open("fr", screen);
            screenshot(page, "without-" + screen.toString().replace('×', 'x'));

            assertThat(page.locator(".wall").count()).isZero();
            assertThat(page.locator("h1").textContent()).isEqualTo("Great stories, wherever you are.");
            assertLegible(page, screen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webp", "jpeg"})
    void theNextBestEncodingIsTakenWhereThereIsNoBetterOne(String best) throws Exception {
        List<String> all = FakeCustomization.ALL_ENCODINGS;
        offer(all.subList(all.indexOf(best), all.size()));

        assertThat(currentSource(open("en", DESKTOP))).endsWith("-1920." + extension(best));
    }

    @Test
    void aScreenThatIsTurnedIsShownTheOtherWall() {
        Page page = open("en", TABLET);

        page.setViewportSize(768, 1024);
        page.waitForFunction("() => document.querySelector('.wall').currentSrc.includes('portrait')");

        assertThat(currentSource(page)).endsWith(".avif");
    }

    @Test
    void thePlaceholderIsSeenUntilThePictureIsThere() throws Exception {
        cdn.holdBack();
        try {
            Page page = context("de", DESKTOP).newPage();
            page.navigate(address("de"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            screenshot(page, "placeholder");
            Legibility legibility = assertLegible(page, DESKTOP);
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));

            assertThat(page.evaluate("() => document.querySelector('.wall').complete"))
                    .isEqualTo(false);
            assertThat(legibility.lines()).isNotEmpty();
            assertThat(brightness(seen, 400, 300) - brightness(seen, 1500, 700))
                    .as("the placeholder is light where the picture is")
                    .isGreaterThan(40);
        } finally {
            cdn.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ar"})
    void nothingMovesWhileThePageArrivesInPieces(String language) throws Exception {
        for (Screen screen : List.of(new Screen(390, 844, 1), DESKTOP)) {
            try (PageInPieces pieces = new PageInPieces(html(language))) {
                Page page = context(language, screen).newPage();

                page.navigate(pieces.url().toString());

                assertThat(page.locator("button").isVisible()).isTrue();
                assertThat(shifts(page)).as("%s on %s", language, screen).isEmpty();
            }
        }
    }

    @Test
    void whoeverNamesNoLanguageIsSpokenToInTheBrowsers() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("ja-JP"));
        contexts.add(context);
        Page page = context.newPage();

        page.navigate(orchestration.url() + "/demo/home?country=JP");

        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
    }

    @Test
    void japaneseAndArabicAreWrittenInGlyphsOfTheirOwn() {
        for (String language : List.of("ja", "ar")) {
            Page page = open(language, DESKTOP);

            assertThat(page.evaluate("""
                    () => {
                      const heading = document.querySelector('h1');
                      const draw = text => {
                        const canvas = document.createElement('canvas');
                        const pen = canvas.getContext('2d');
                        pen.font = '48px ' + getComputedStyle(heading).fontFamily;
                        pen.fillText(text, 20, 80);
                        return canvas.toDataURL();
                      };
                      const missing = draw('\\u{10FFFE}');
                      const letters = [...new Set(heading.textContent.replace(/[\\s.。、]/gu, ''))];
                      const drawn = letters.map(draw);
                      return letters.length > 5 && new Set(drawn).size === letters.length && !drawn.includes(missing);
                    }""")).as(language).isEqualTo(true);
        }
    }

    @Test
    void arabicTextStandsOnTheRight() {
        Page page = open("ar", DESKTOP);

        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("rtl");
        List<Line> lines = beneathTheBar(page);
        double right = lines.stream().mapToDouble(Line::right).max().orElseThrow();
        assertThat(lines.getFirst().right()).isCloseTo(right, within(2.0));
        assertThat(lines).allMatch(line -> line.x() > DESKTOP.width() / 2.0);
    }

    @Test
    void theFormIsTakenAndNothingOfItIsKept() {
        Page page = open("en", DESKTOP);

        page.getByLabel("Email address").fill("someone@example.com");
        page.locator("button").click();
        page.waitForURL("**#thanks");

        assertThat(page.url()).doesNotContain("someone").contains("country=US");
        assertThat(page.locator(".thanks").isVisible()).isTrue();
        assertThat(page.locator("form").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ar"})
    void aLongFormIsWholeAndLegibleWhateverItLiesOver(String language) throws Exception {
        for (Screen screen : List.of(new Screen(390, 1000, 1), TABLET)) {
            Page page = context(language, screen).newPage();
            page.navigate(address(language) + "&page=signup&mode=registration");

            assertThat(page.locator("label").count()).isEqualTo(4);
            assertThat(page.evaluate("() => [...document.querySelectorAll('label, button, h1')].every(each => {"
                            + " const box = each.getBoundingClientRect();"
                            + " return box.left >= 0 && box.right <= innerWidth && box.top >= 0"
                            + " && box.bottom <= document.documentElement.scrollHeight; })"))
                    .as("nothing is cut off")
                    .isEqualTo(true);
            screenshot(page, language + "-form-" + screen.toString().replace('×', 'x'));
            assertLegible(page, screen);
        }
    }

    @Test
    void whatAFieldMayBeSentAsIsCheckedByTheBrowser() {
        Page page = context("en", DESKTOP).newPage();
        page.navigate(address("en") + "&page=signup&mode=registration");
        page.getByLabel("Email address").fill("someone@example.com");
        page.getByLabel("Name").fill("Someone");
        page.getByLabel("Year of birth").fill("1850");
        page.getByLabel("Send me news").check();

        page.locator("button").click();

        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("birthYear");
        page.getByLabel("Year of birth").fill("1950");
        page.locator("button").click();
        page.waitForURL("**#thanks");
    }

    @Test
    void aChoiceIsMadeFromItsOptions() {
        Page page = context("ja", DESKTOP).newPage();
        page.navigate(address("ja") + "&page=signup&mode=plan");

        assertThat(page.locator("option").allTextContents()).containsExactly("選択してください", "ベーシック", "スタンダード", "プレミアム");
        assertThat(page.locator("select").inputValue()).isEqualTo("standard");
    }

    /** Waits until the page knows: on a slow machine a visit gets what the one before was given. */
    private static void offer(List<String> encodings) throws Exception {
        customization.offer(encodings);
        for (int look = 0; look < 1_000; look++) {
            String html = html("en");
            if (FakeCustomization.ALL_ENCODINGS.stream()
                    .allMatch(encoding -> html.contains("." + extension(encoding)) == encodings.contains(encoding))) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The page never came to offer just " + encodings);
    }

    private static String html(String language) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address(language))).build(), BodyHandlers.ofString())
                .body();
    }

    private static String extension(String encoding) {
        return encoding.replace("jpeg", "jpg");
    }

    private static List<Line> beneathTheBar(Page page) {
        return Legibility.lines(page).stream()
                .filter(line -> line.y() > HEIGHT_OF_THE_BAR)
                .toList();
    }

    private static Legibility assertLegible(Page page, Screen screen) throws Exception {
        Legibility legibility = Legibility.of(page, screen.dpr());
        assertThat(legibility.lines()).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(legibility.worstContrast(line))
                    .as("contrast of \"%s\"", line.text())
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(line.x()).isNotNegative();
            assertThat(line.right()).isLessThanOrEqualTo(screen.width());
            assertThat(line.bottom()).isLessThanOrEqualTo(screen.height());
        });
        return legibility;
    }

    private Page open(String language, Screen screen) {
        Page page = context(language, screen).newPage();
        page.navigate(address(language));
        return page;
    }

    private BrowserContext context(String language, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setDeviceScaleFactor(screen.dpr())
                .setLocale(language));
        contexts.add(context);
        context.addInitScript(COUNT_SHIFTS);
        context.onConsoleMessage(message -> {
            if (message.type().matches("error|warning")) {
                complaints.add(message.text());
            }
        });
        return context;
    }

    private static String address(String language) {
        Map<String, String> countries = Map.of("en", "US", "ja", "JP", "ar", "SA", "fr", "FR", "de", "DE");
        return "%s/demo/home?country=%s&language=%s".formatted(orchestration.url(), countries.get(language), language);
    }

    private static List<?> shifts(Page page) {
        return (List<?>) page.evaluate("() => window.shifts");
    }

    private static String currentSource(Page page) {
        return String.valueOf(page.evaluate("() => document.querySelector('.wall').currentSrc"));
    }

    private static int brightness(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
