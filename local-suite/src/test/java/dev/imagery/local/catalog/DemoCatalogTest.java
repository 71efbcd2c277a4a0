package dev.imagery.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoCatalogTest {

    private static final Instant DEMO_STARTS = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Work> works = DemoCatalog.load().works();

    @Test
    void hasAtLeastNinetyWorksWithAnIdEach() {
        assertThat(works).hasSizeGreaterThanOrEqualTo(90);
        assertThat(works).extracting(Work::id).doesNotHaveDuplicates();
    }

    @Test
    void hasTheTitlesOfTheFirstRecipeInTheUnitedStates() {
        assertThat(List.of(12345L, 23456L, 34567L))
                .allSatisfy(id -> assertThat(DemoCatalog.load().work(id))
                        .hasValueSatisfying(
                                work -> assertThat(isShown(work, "US")).isTrue()));
    }

    @Test
    void everyWorkIsNamedInFiveLanguages() {
        assertThat(works).allSatisfy(work -> {
            assertThat(work.title().names().keySet()).contains("en", "es", "fr", "ja", "ar");
            assertThat(work.title().names().values())
                    .allSatisfy(name -> assertThat(name).isNotBlank().isEqualTo(name.strip()));
        });
    }

    @Test
    void everyWorkIsNamedInItsOwnLanguage() {
        assertThat(works)
                .extracting(Work::title)
                .allSatisfy(title -> assertThat(title.names()).containsKey(title.originalLanguage()));
    }

    @Test
    void namesAreWrittenInTheScriptOfTheirLanguage() {
        assertThat(works).allSatisfy(work -> {
            assertThat(work.name("ar").orElseThrow()).matches("[\\p{IsArabic} :،]+");
            assertThat(work.name("ja").orElseThrow()).matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}・ー]+");
            assertThat(work.name("he").orElse("א")).matches("[\\p{IsHebrew}'\" ]+");
            assertThat(work.name("th").orElse("ก")).matches("[\\p{IsThai}0-9 ]+");
            assertThat(work.name("zh").orElse("一")).matches("[\\p{IsHan}·]+");
            assertThat(work.name("ru").orElse("а")).matches("[\\p{IsCyrillic} ]+");
            assertThat(work.name("en").orElseThrow()).matches("[\\p{IsLatin}\\p{P} ]+");
        });
    }

    @Test
    void everyFactIsWithinItsRange() {
        assertThat(works).extracting(Work::title).allSatisfy(title -> {
            assertThat(title.kind()).isIn("novel", "play", "opera", "film");
            assertThat(title.genres()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(title.year()).isBetween(700, 1929);
            assertThat(title.maturity()).isIn(0, 7, 12, 16, 18);
            assertThat(title.popularity()).isBetween(0, 100);
            assertThat(title.launched()).isBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
            assertThat(Locale.getISOLanguages()).contains(title.originalLanguage());
            assertThat(Locale.getISOCountries()).containsAll(title.originCountries());
        });
    }

    @Test
    void everyAvailabilityWindowIsSane() {
        var countries = Set.of(Locale.getISOCountries());
        assertThat(works).flatExtracting(work -> work.title().availability()).allSatisfy(window -> {
            assertThat(window.country().equals("*") || countries.contains(window.country()))
                    .isTrue();
            if (window.from() != null && window.until() != null) {
                assertThat(window.from()).isBefore(window.until());
            }
        });
    }

    @Test
    void aWorkForEverybodyIsNeitherForAdultsNorHorror() {
        assertThat(works)
                .extracting(Work::title)
                .filteredOn(Title::broadAudience)
                .hasSizeGreaterThan(100)
                .allSatisfy(title -> {
                    assertThat(title.maturity()).isLessThanOrEqualTo(12);
                    assertThat(title.genres()).doesNotContain("horror");
                });
    }

    @Test
    void everyRegionIsOfKnownCountriesAndTheContinentsShareNone() {
        var regions = DemoCatalog.load().regions();

        assertThat(regions).extracting(Region::region).doesNotHaveDuplicates().contains("LATAM", "EMEA", "APAC");
        assertThat(regions)
                .allSatisfy(region -> assertThat(Locale.getISOCountries()).containsAll(region.countries()));
        assertThat(regions.stream()
                        .filter(region ->
                                Set.of("NORAM", "LATAM", "EMEA", "APAC").contains(region.region()))
                        .flatMap(region -> region.countries().stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(230);
    }

    @Test
    void everyMarketOfTheDemoHasPlentyAndNoneHasAll() {
        assertThat(List.of("US", "MX", "JP", "SA", "FR", "DE"))
                .allSatisfy(country -> assertThat(works.stream()
                                .filter(work -> isShown(work, country))
                                .count())
                        .isBetween(90L, works.size() - 1L));
    }

    @Test
    void aTitleIsSentAsTheGenerationServiceTakesIt() {
        var json = new JsonMapper()
                .readTree(DemoCatalog.load().work(12345).orElseThrow().toTitleJson());

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "names",
                        "originalLanguage",
                        "originCountries",
                        "kind",
                        "genres",
                        "year",
                        "maturity",
                        "broadAudience",
                        "popularity",
                        "launched",
                        "tags",
                        "availability");
        assertThat(json.at("/names/ja").asString()).isEqualTo("白鯨");
        assertThat(json.at("/launched").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(json.at("/availability/0").propertyNames()).containsExactly("country");
    }

    @Test
    void aWorkCanBeRenamedInOneLanguage() {
        var work = DemoCatalog.load().work(12345).orElseThrow().withName("en", "The Whale");

        assertThat(work.name("en-GB")).contains("The Whale");
        assertThat(work.name("fr")).contains("Moby Dick");
        assertThat(work.toTitleJson()).contains("The Whale");
    }

    private static boolean isShown(Work work, String country) {
        return work.title().availability().stream()
                .anyMatch(window -> List.of("*", country).contains(window.country())
                        && (window.from() == null || !window.from().isAfter(DEMO_STARTS))
                        && (window.until() == null || window.until().isAfter(DEMO_STARTS)));
    }
}
