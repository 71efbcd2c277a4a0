package dev.imagery.dsl.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AltTextTest {

    private static final List<String> THREE = List.of("Emma", "Dracula", "Kim");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Posters of Emma, Dracula, and Kim",
                "en-GB | Posters of Emma, Dracula and Kim",
                "es    | Carteles de Emma, Dracula y Kim",
                "de    | Poster von Emma, Dracula und Kim",
                "fr-CA | Affiches : Emma, Dracula et Kim",
                "it    | Locandine di Emma, Dracula e Kim",
                "pt-BR | Pôsteres de Emma, Dracula e Kim",
                "pt-PT | Cartazes de Emma, Dracula e Kim",
                "ja    | Emma、Dracula、Kimのポスター",
                "ko    | Emma, Dracula 및 Kim 포스터",
                "zh    | Emma、Dracula和Kim的海报",
                "zh-TW | Emma、Dracula和Kim的海報",
                "ar    | ملصقات Emma وDracula وKim",
                "he    | כרזות של Emma, Dracula ו-Kim",
                "th    | โปสเตอร์ของ Emma Dracula และKim",
                "hi    | Emma, Dracula और Kim के पोस्टर"
            })
    void titlesAreListedAsTheLanguageDoes(String language, String expected) {
        assertThat(AltText.of(THREE, language)).contains(expected);
    }

    @Test
    void aLanguageWithoutAPhraseHasTheListAlone() {
        assertThat(AltText.of(List.of("Emma", "Kim"), "sw")).contains("Emma na Kim");
    }

    @Test
    void oneTitleIsNoList() {
        assertThat(AltText.of(List.of("Emma"), "en")).contains("Posters of Emma");
    }

    @Test
    void titlesThatNoLongerFitAreLeftOut() {
        var titles = IntStream.range(0, 50).mapToObj(i -> "The Title " + i).toList();

        assertThat(AltText.of(titles, "en").orElseThrow())
                .startsWith("Posters of The Title 0, The Title 1,")
                .endsWith(", and The Title 7")
                .hasSizeLessThanOrEqualTo(125);
    }

    @Test
    void aTitleThatNeverFitsIsLeftOutAndTheOthersStay() {
        assertThat(AltText.of(List.of("word ".repeat(40).strip(), "Emma"), "en"))
                .contains("Posters of Emma");
    }

    @Test
    void aTitleThatIsTooLongAndAloneIsCutBetweenWords() {
        assertThat(AltText.of(List.of("word ".repeat(40).strip()), "en"))
                .contains("Posters of " + "word ".repeat(22).strip() + "…");
    }

    @Test
    void aWordThatIsTooLongAndAloneGivesNone() {
        assertThat(AltText.of(List.of("x".repeat(200)), "en")).isEmpty();
    }

    @Test
    void charactersAreCountedAsReadersDo() {
        assertThat(AltText.characters("e\u0301👨‍👩‍👧क्षि", ULocale.ENGLISH)).isEqualTo(3);
    }

    @Property(tries = 200)
    void itNeverTakesMoreThanIsRead(@ForAll("titles") List<String> titles, @ForAll("languages") String language) {
        var text = AltText.of(titles, language);

        assertThat(AltText.characters(text.orElse(""), ULocale.forLanguageTag(language)))
                .isLessThanOrEqualTo(125);
    }

    @Test
    void theTitleThatFillsMostComesFirst() {
        var hero = composition("{\"type\": \"hero\"}");

        assertThat(AltText.of(hero, "en", id -> "T" + id).orElseThrow()).startsWith("Posters of T0");
    }

    @Test
    void ofTitlesThatFillTheSameTheOneInTheMiddleComesFirst() {
        var grid = composition(
                "{\"type\": \"grid\", \"rows\": 3, \"cols\": 3, \"padding\": 0, \"tile\": {\"artwork\": \"backdrop\"}}");

        assertThat(AltText.of(grid, "en", id -> "T" + id).orElseThrow()).startsWith("Posters of T4,");
    }

    @Test
    void aTitleWithoutANameIsNotSpokenOf() {
        var hero = composition("{\"type\": \"hero\", \"rows\": 2, \"cols\": 2}");

        assertThat(AltText.of(hero, "en", id -> id == 0 ? "Emma" : "")).contains("Posters of Emma");
        assertThat(AltText.of(hero, "en", id -> "")).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', 'é', 'の', 'क', '\u094d', 'ष')
                .ofMinLength(1)
                .ofMaxLength(200)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "ja", "ar", "he", "th", "hi", "sw", "zh-TW");
    }

    /** Title 0 stands at slot 0, and so on. */
    private static Composition composition(String json) {
        var design = DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree(json), Reading.begin())
                .orElseThrow();
        return Composition.of(
                design,
                design.slots().stream()
                        .map(slot -> new PlacedArtwork(
                                slot.number(),
                                "digest" + slot.number(),
                                "image/png",
                                new Size(600, 900),
                                FocalPoint.CENTRE,
                                Optional.empty()))
                        .toList(),
                List.of(Output.jpeg(new Size(1280, 720))));
    }
}
