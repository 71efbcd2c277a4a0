package dev.imagery.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class SettingTextTest {

    private static final Size CANVAS = new Size(1280, 720);
    private static final Box BOX = new Box(0.1, 0.2, 0.4, 0.3);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));

    private final ImageMagick imageMagick = ImageMagick.find();
    private final Function<IMOperation, String> magick = operation -> imageMagick.run(operation, LIMITS);
    private final TextSetter setter = new TextSetter(magick, LIMITS);

    @Test
    void aShortTextHasItsFullSize() {
        assertThat(set("Watch", "en").size()).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource({
        "en,'Unlimited films, series and more, wherever you are, whenever you like'",
        "de,Donaudampfschifffahrtsgesellschaftskapitän",
        "ar,أفلام ومسلسلات بلا حدود مع Netflix وأكثر من ذلك بكثير",
        "he,סרטים וסדרות ללא הגבלה ב-2026 ועוד הרבה יותר",
        "ja,映画やドラマをもっと楽しく。いつでもキャンセル可能です。",
        "th,ภาพยนตร์และซีรีส์ไม่จำกัด รับชมได้ทุกที่ ยกเลิกได้ทุกเมื่อ",
        "ko,영화와 시리즈를 무제한으로 어디서나 시청하세요",
        "hi,असीमित फ़िल्में और सीरीज़ कहीं भी देखें"
    })
    void everyLineOfALongTextIsInItsBox(String language, String text) {
        var set = set(text, language);

        assertThat(set.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.x()).isGreaterThanOrEqualTo(128);
            assertThat(line.x() + line.width()).isLessThanOrEqualTo(128 + 512 + 1);
            assertThat(line.y()).isGreaterThanOrEqualTo(144 - 1);
            assertThat(line.y() + line.height()).isLessThanOrEqualTo(144 + 216 + 1);
        });
        assertThat(String.join("", set.brokenLines()).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void theSameTextIsSetTheSameAgain() {
        var text = new PlacedText("Unlimited films, series and more, wherever you are", "en", style("Noto Sans"));

        assertThat(new TextSetter(magick, LIMITS).set(text, CANVAS)).isEqualTo(setter.set(text, CANVAS));
    }

    @Test
    void aTextThatWasSetBeforeIsNotMeasuredAgain() {
        var runs = new AtomicInteger();
        var counting = new TextSetter(
                operation -> {
                    runs.incrementAndGet();
                    return magick.apply(operation);
                },
                LIMITS);
        var text = new PlacedText("Watch", "en", style("Noto Sans"));
        counting.set(text, CANVAS);
        int before = runs.get();

        counting.set(text, CANVAS);

        assertThat(runs).hasValue(before);
    }

    @Test
    void arabicBeginsAtTheRight() {
        assertThat(set("شاهد", "ar").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.x() + line.width()).isCloseTo(128 + 512, within(1)));
    }

    @Test
    void arabicLettersJoin() {
        var word = "سلسلة";

        int joined = width(word, "ar");
        int alone = widthOneByOne(word, "ar");

        assertThat((double) joined).isLessThan(0.8 * alone);
    }

    /** What is read as anything but text is not as wide as its characters are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@/etc/passwd",
                "%w",
                "%[fx:1+1]",
                "100%",
                "a\\nb",
                "\\",
                "<b>bold</b>",
                "&lt;",
                "&amp;",
                "-write",
                "x[0]",
                "x[1x1]",
                "$HOME",
                "*.png",
                "a\"b'c",
                "#ff0000",
                "{a,b}",
                "pango:x",
                "label:@/etc/passwd",
                "-define",
                "%[fx:2*3]",
                "%i",
                "&#64;",
                "\\u0040",
                "|id",
                "`id`",
                "(",
                "+page"
            })
    void hostileTextIsTextAndNothingElse(String text) {
        int together = width(text, "en");

        int oneByOne = widthOneByOne(text, "en");

        assertThat((double) together).isCloseTo(oneByOne, within(0.08 * oneByOne + 2));
    }

    @Test
    void aCharacterWithoutAGlyphIsNamed() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> set("Watch \u0378", "en"))
                .withMessageContaining("none of the fonts Noto Sans has a glyph for U+0378")
                .withMessageContaining("'Watch \u0378' (en)")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x09, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0x202D, 0x202E, 0xD800})
    void whatBreaksLinesOrReversesLettersIsRefused(int control) {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> set("a" + Character.toString(control) + "b", "en"))
                .withMessageContaining("U+%04X".formatted(control))
                .withMessageContaining("'ab' (en)");
    }

    @Test
    void isolatesOfDirectionAreTextOfTheirLanguage() {
        assertThat(set("شاهد \u2068Netflix\u2069 الآن", "ar").lines()).isNotEmpty();
    }

    @Test
    void thaiLinesBreakBetweenWords() {
        var text = "ภาพยนตร์และซีรีส์ไม่จำกัด รับชมได้ทุกที่ ยกเลิกได้ทุกเมื่อ";

        var lines = set(text, "th").brokenLines();

        assertThat(lines).hasSizeGreaterThan(1);
        var words = BreakIterator.getWordInstance(ULocale.forLanguageTag("th"));
        words.setText(text);
        int at = 0;
        for (var line : lines) {
            at = text.indexOf(line, at);
            assertThat(words.isBoundary(at)).as(line).isTrue();
            at += line.length();
        }
    }

    @Test
    void punctuationOfEastAsiaIsDrawnWithoutALetterBesideIt() {
        assertThat(set("2026。", "ja").face().families()).containsExactly("Noto Sans", "Noto Sans CJK JP");
    }

    @Test
    void aTextThatDoesNotFitIsNamed() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> set("words and more words ".repeat(20), "en"))
                .withMessageContaining("does not fit its box at its least size");
    }

    @Test
    void aTextOfExcessiveLengthIsRefused() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> set("x".repeat(5_000), "en"))
                .withMessageContaining("longer than 1000 characters");
    }

    @Test
    void aFontThatIsNotInstalledIsNamed() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> setter.set(new PlacedText("Watch", "en", style("No Such Font")), CANVAS))
                .withMessageContaining("the font 'No Such Font' is not installed");
    }

    private SetText set(String text, String language) {
        return setter.set(new PlacedText(text, language, style("Noto Sans")), CANVAS);
    }

    private static TextStyle style(String font) {
        return new TextStyle(
                font,
                700,
                "#ffffff",
                BOX,
                HorizontalAlignment.START,
                VerticalAlignment.MIDDLE,
                0.1,
                0.03,
                0,
                Optional.empty());
    }

    private int width(String line, String language) {
        return width(List.of(line), language);
    }

    /** Of the characters, each on a line of its own. */
    private int widthOneByOne(String text, String language) {
        return width(text.codePoints().mapToObj(Character::toString).toList(), language);
    }

    /** Of all lines together; one run measures them. */
    private int width(List<String> lines, String language) {
        var face = new Face(List.of("Noto Sans"), language, Direction.of(lines.getFirst(), language));
        var extents = new TextMeasure(magick).measure(lines, face, style("Noto Sans"), 100);
        return lines.stream()
                .mapToInt(line -> Objects.requireNonNull(extents.get(line)).width())
                .sum();
    }
}
