package dev.imagery.orchestration.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.imagery.orchestration.visit.CountryFallback.Reason;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class VisitReaderTest {

    private static final HeaderSettings ALL_HEADERS = new HeaderSettings(
            "X-Country",
            "Accept-Language",
            "X-Formats",
            "Sec-CH-Viewport-Width",
            "Sec-CH-Viewport-Height",
            "Sec-CH-DPR",
            "Save-Data");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @Test
    void aVisitThatTellsNothingHasNoContext() {
        Visit visit = visit("");

        assertThat(visit.context()).isEmpty();
        assertThat(visit.resolution()).isEmpty();
        assertThat(visit.page()).isEmpty();
        assertThat(visit.full()).isFalse();
        assertThat(visit.screen()).isEqualTo(Screen.UNKNOWN);
        assertThat(visit.varied()).isEmpty();
    }

    @Test
    void whatTheCallerStatesIsTheContext() {
        Visit visit = visit("country=gb&language=en-gb&platform=tv&resolution=high&visitor=v-1&cell=autumn/bright");

        assertThat(visit.context())
                .isEqualTo(Map.of(
                        "country",
                        "GB",
                        "language",
                        "en-GB",
                        "platform",
                        "tv",
                        "visitor",
                        "v-1",
                        "cell",
                        "autumn/bright"));
        assertThat(visit.resolution()).contains("high");
        assertThat(visit.countryFallback()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "en-gb,en-GB", "zh-hant-tw,zh-Hant-TW", "' fr ',fr", "iw,he"})
    void aLanguageTagIsBroughtToItsUsualSpelling(String told, String usual) {
        assertThat(visit("language=" + told).context()).containsEntry("language", usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english!", "-en", "e", "en--US", "12345678901"})
    void aMalformedLanguageTagIsRefused(String told) {
        assertThat(faults("language=" + told)).containsExactly("malformed /query/language");
    }

    @Test
    void aLanguageThatIsNearlyRightIsSuggested() {
        assertThat(refusal("language=en_US").faults().getFirst().suggestion()).isEqualTo("en-US");
    }

    @Test
    void theMostWantedLanguageOfABrowserStandsInForAnAbsentOne() {
        assertThat(visit("acceptLanguage=*,fr;q=0.3,pt-br;q=0.9").context()).containsEntry("language", "pt-BR");
        assertThat(visit("language=de&acceptLanguage=fr").context()).containsEntry("language", "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "fr;q=2", "*", "en-;q", "日本語"})
    void aBrokenAcceptLanguageSaysNothing(String broken) {
        assertThat(visit("acceptLanguage=" + broken).context()).isEmpty();
        headers.put("Accept-Language", broken);
        assertThat(visitOfBrowser("").context()).doesNotContainKey("language");
    }

    @Test
    void anAcceptLanguageOfSixteenKilobytesSaysNothing() {
        headers.put("Accept-Language", "en,".repeat(5_500));

        assertThat(visitOfBrowser("").context()).isEmpty();
    }

    @Test
    void aBrowserGetsTheOfferedLanguageThatSuitsItBest() {
        var reader = new VisitReader(ALL_HEADERS, List.of("en", "pt-BR", "ja"), false);
        headers.put("Accept-Language", "de-CH, pt-BR-abl1943;q=0.8, en;q=0.5");

        assertThat(reader.read(Map.of(), headers::get).context()).containsEntry("language", "pt-BR");
        headers.put("Accept-Language", "de, fr");
        assertThat(reader.read(Map.of(), headers::get).context()).doesNotContainKey("language");
    }

    @ParameterizedTest
    @CsvSource({
        "XX,RESERVED,XX",
        "T1,RESERVED,T1",
        "eu,RESERVED,EU",
        "UK,RESERVED,UK",
        "USA,UNKNOWN,USA",
        "12,UNKNOWN,12"
    })
    void whatIsNoCountryGetsTheWorldsFallback(String told, Reason reason, String shown) {
        Visit visit = visit("country=" + told);

        assertThat(visit.context()).doesNotContainKey("country");
        assertThat(visit.countryFallback()).contains(new CountryFallback(shown, reason));
    }

    @Test
    void whatIsToldOfAnOddCountryFitsAHeader() {
        assertThat(visit("country=%C3%A9%0D%0Ax;y" + "z".repeat(100)).countryFallback())
                .contains(new CountryFallback("???X?YZZZZZZZZZZ", Reason.UNKNOWN));
    }

    @Test
    void anAbsentCountryGetsTheWorldsFallback() {
        assertThat(visit("").countryFallback()).contains(new CountryFallback("", Reason.ABSENT));
        assertThat(visit("country=%20").countryFallback()).contains(new CountryFallback("", Reason.ABSENT));
    }

    @Test
    void whoeverIsStrictIsToldThatThereIsNoCountry() {
        assertThat(faults("strict=true")).containsExactly("required /query/country");
        assertThat(faults("strict=true&country=EU")).containsExactly("unknown /query/country");
        assertThat(refusal("strict=true&country=UK").faults().getFirst().suggestion())
                .isEqualTo("GB");
        assertThat(visit("strict=true&country=US").countryFallback()).isEmpty();
        assertThat(visit("strict=false&country=EU").countryFallback()).isPresent();
    }

    @Test
    void theScreenIsTheViewportInDevicePixels() {
        assertThat(visit("viewport=390x844&dpr=2").screen()).isEqualTo(new Screen(Set.of(), 780, 1688, false));
        assertThat(visit("viewport=1025&dpr=1.5").screen()).isEqualTo(new Screen(Set.of(), 1538, 0, false));
        assertThat(visit("viewport=800x600").screen()).isEqualTo(new Screen(Set.of(), 800, 600, false));
        assertThat(visit("dpr=2").screen()).isEqualTo(Screen.UNKNOWN);
    }

    @Test
    void whoeverSavesDataIsNotAskedForASize() {
        headers.put("Save-Data", "on");

        Visit visit = visitOfBrowser("viewport=390x844");

        assertThat(visit.screen()).isEqualTo(new Screen(Set.of(), 0, 0, true));
        assertThat(visitOfBrowser("saveData=false&viewport=390x844").screen().width())
                .isEqualTo(390);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "0x5", "5x0", "390x", "x844", "20000", "390×844", "1e3", "999999", "390x844x2"})
    void aViewportThatIsNoneIsRefused(String viewport) {
        assertThat(faults("viewport=" + viewport)).containsExactly("malformed /query/viewport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.05", "11", "two", "NaN", "1,5", "Infinity"})
    void aPixelRatioThatIsNoneIsRefused(String ratio) {
        assertThat(faults("dpr=" + ratio)).containsExactly("malformed /query/dpr");
    }

    @Test
    void formatsAreThoseThatPicturesHave() {
        assertThat(visit("formats=avif, webp").screen().formats()).containsExactlyInAnyOrder("avif", "webp");
        assertThat(visit("formats=jxl").screen().formats()).containsExactly("jxl");
        assertThat(refusal("formats=avif,wepb,").faults())
                .extracting(Fault::pointer, Fault::found, Fault::suggestion)
                .containsExactly(tuple("/query/formats", "wepb", "webp"), tuple("/query/formats", "", null));
    }

    @Test
    void everyFaultOfAVisitIsToldAtOnce() {
        assertThat(faults("language=english!&viewport=-1&dpr=0&formats=bmp&saveData=perhaps&view=rich&strict=yes"
                        + "&visitor=a%0Ab&platform=" + "x".repeat(201) + "&cell=a&cell=b"))
                .containsExactlyInAnyOrder(
                        "malformed /query/language",
                        "malformed /query/viewport",
                        "malformed /query/dpr",
                        "unknown /query/formats",
                        "unknown /query/saveData",
                        "unknown /query/view",
                        "unknown /query/strict",
                        "malformed /query/visitor",
                        "too-long /query/platform",
                        "repeated /query/cell");
    }

    @Test
    void headersTellWhatParametersDoNot() {
        headers.put("X-Country", "jp");
        headers.put("Accept-Language", "ja, en;q=0.5");
        headers.put("X-Formats", "text/html, image/avif, image/webp;q=0.8, image/*, */*;q=0.1");
        headers.put("Sec-CH-Viewport-Width", "412");
        headers.put("Sec-CH-Viewport-Height", "915");
        headers.put("Sec-CH-DPR", "2.625");

        Visit visit = visitOfBrowser("");

        assertThat(visit.context()).isEqualTo(Map.of("country", "JP", "language", "ja"));
        assertThat(visit.screen()).isEqualTo(new Screen(Set.of("avif", "webp"), 1082, 2402, false));
        assertThat(visit.varied())
                .containsExactly(
                        "Accept-Language",
                        "Save-Data",
                        "Sec-CH-DPR",
                        "Sec-CH-Viewport-Height",
                        "Sec-CH-Viewport-Width",
                        "X-Country",
                        "X-Formats");
    }

    @Test
    void parametersCountBeforeHeadersWhichAreNotLookedAtThen() {
        headers.put("X-Country", "JP");
        headers.put("Accept-Language", "ja");
        headers.put("X-Formats", "image/avif");
        headers.put("Save-Data", "on");
        headers.put("Sec-CH-DPR", "3");

        Visit visit = visitOfBrowser("country=US&acceptLanguage=en&formats=webp&viewport=100x100&dpr=1&saveData=false");

        assertThat(visit.context()).isEqualTo(Map.of("country", "US", "language", "en"));
        assertThat(visit.screen()).isEqualTo(new Screen(Set.of("webp"), 100, 100, false));
        assertThat(visit.varied()).isEmpty();
    }

    @Test
    void noHeaderIsAskedForASizeThatIsSettled() {
        assertThat(visitOfBrowser("country=US&language=en&formats=webp&resolution=high")
                        .varied())
                .isEmpty();
        assertThat(visitOfBrowser("country=US&language=en&formats=webp&saveData=true")
                        .varied())
                .isEmpty();
    }

    @Test
    void brokenHeadersSayNothing() {
        headers.put("X-Country", "\u0007?");
        headers.put("X-Formats", "image/avif;q=0, image/webp;q=0.0, image/avifs");
        headers.put("Sec-CH-Viewport-Width", "-5");
        headers.put("Sec-CH-Viewport-Height", "99999");
        headers.put("Sec-CH-DPR", "0");
        headers.put("Save-Data", "perhaps");

        Visit visit = visitOfBrowser("");

        assertThat(visit.context()).isEmpty();
        assertThat(visit.screen()).isEqualTo(Screen.UNKNOWN);
    }

    @Test
    void aTesterForcesAVisitWhereThatIsAllowed() {
        headers.put("Imagery-Force", "country=JP&cell=autumn%2Fbright&language=");
        var allowed = new VisitReader(HeaderSettings.NONE, List.of(), true);

        Visit visit = allowed.read(query("country=US&language=en&platform=tv"), headers::get);

        assertThat(visit.context()).isEqualTo(Map.of("country", "JP", "cell", "autumn/bright", "platform", "tv"));
        assertThat(visit.forced()).isTrue();
        Visit asItIs = visit("country=US");
        assertThat(asItIs.context()).isEqualTo(Map.of("country", "US"));
        assertThat(asItIs.forced()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%zz=1", "=", "&&&", "country"})
    void whatIsForcedOddlyIsAFaultAtMost(String force) {
        headers.put("Imagery-Force", force);
        var allowed = new VisitReader(HeaderSettings.NONE, List.of(), true);

        try {
            allowed.read(query("country=US"), headers::get);
        } catch (ProblemException refusal) {
            assertThat(refusal.status().value()).isEqualTo(400);
        }
    }

    private Visit visit(String query) {
        return new VisitReader(HeaderSettings.NONE, List.of(), false).read(query(query), headers::get);
    }

    private Visit visitOfBrowser(String query) {
        return new VisitReader(ALL_HEADERS, List.of(), false).read(query(query), headers::get);
    }

    private ProblemException refusal(String query) {
        List<ProblemException> refusals = new ArrayList<>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> visit(query))
                .satisfies(refusals::add);
        return refusals.getFirst();
    }

    private List<String> faults(String query) {
        return refusal(query).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        values.stream()
                                .map(value -> value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))
                                .toList()));
        return parameters;
    }
}
