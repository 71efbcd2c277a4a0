package dev.imagery.orchestration.homepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.homepage.Homepages.Answered;
import dev.imagery.orchestration.homepage.Homepages.State;
import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.visit.Screen;
import dev.imagery.orchestration.visit.Visit;
import dev.imagery.starter.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HomepagesTest {

    private final Map<String, Page> pages = new HashMap<>(Map.of("homepage", page("homepage", 1, "email")));
    private Answer answer = new Answer.Unknown();
    private final Customization customization = contexts -> answer;
    private final Homepages homepages = new Homepages(
            name -> Optional.ofNullable(pages.get(name)),
            customization,
            new Ladder(List.of("low", "high"), "high"),
            new AssetUrls(URI.create("https://cdn.example.com")),
            JsonMapper.shared());

    @Test
    void whatWasComposedOnceIsGivenToAllThatGetTheSame() {
        answer = new Answer.Current(evaluation(7));

        Answered first = homepages.answer(visit("US", false, Set.of()));
        Answered second = homepages.answer(visit("CA", false, Set.of()));

        assertThat(second.answer()).isSameAs(first.answer());
        assertThat(first.state()).isEqualTo(State.CURRENT);
        assertThat(first.release()).isEqualTo(7);
    }

    @Test
    void anotherEvaluationIsComposedAnewAndHasTheSameTagWhereItSaysTheSame() {
        answer = new Answer.Current(evaluation(7));
        Answered first = homepages.answer(visit("US", false, Set.of()));
        answer = new Answer.Current(evaluation(8));
        Answered second = homepages.answer(visit("US", false, Set.of()));

        assertThat(second.answer()).isNotSameAs(first.answer());
        assertThat(second.answer().tag()).isEqualTo(first.answer().tag());
        assertThat(second.release()).isEqualTo(8);
    }

    @Test
    void anotherFormIsAnotherAnswer() {
        answer = new Answer.Current(evaluation(7));
        Answered plain = homepages.answer(visit("US", false, Set.of()));

        assertThat(homepages.answer(visit("US", true, Set.of())).answer()).isNotSameAs(plain.answer());
        assertThat(text(homepages.answer(visit("US", false, Set.of("webp"))))).contains("a.webp");
        assertThat(text(plain)).contains("a.jpg");
    }

    @Test
    void theRichFormTellsWhatTheVisitWasTakenFor() {
        answer = new Answer.Current(evaluation(7));

        assertThat(text(homepages.answer(visit("US", true, Set.of())))).contains("\"country\":\"US\"");
        assertThat(text(homepages.answer(visit("CA", true, Set.of()))))
                .contains("\"country\":\"CA\",\"resolution\":\"high\"");
    }

    @Test
    void aNewVersionOfThePageIsSeenAtOnce() {
        answer = new Answer.Current(evaluation(7));
        assertThat(text(homepages.answer(visit("US", false, Set.of())))).contains("\"email\"");

        pages.put("homepage", page("homepage", 1, "phone"));

        assertThat(text(homepages.answer(visit("US", false, Set.of())))).contains("\"phone\"");
    }

    @Test
    void whereNothingIsKnownThePageHasItsFallback() {
        Answered answered = homepages.answer(visit("US", false, Set.of()));

        assertThat(answered.state()).isEqualTo(State.FALLBACK);
        assertThat(answered.release()).isNull();
        assertThat(text(answered)).contains("\"backgroundImage\":\"data:image/jpeg;base64,AA\"");
        assertThat(homepages.answer(visit("CA", false, Set.of())).answer()).isSameAs(answered.answer());
    }

    @Test
    void whatWasKnownLastIsToldAsSuch() {
        answer = new Answer.LastKnown(evaluation(6));

        assertThat(homepages.answer(visit("US", false, Set.of())).state()).isEqualTo(State.LAST_KNOWN);
    }

    @Test
    void thePagesFallbackStandsInForAPictureThatWasTakenDown() {
        Chosen left = new Chosen(Map.of("headline", json("\"Hello\"")), Map.of(), List.of(), Set.of("backgroundImage"));
        answer = new Answer.LastKnown(new Evaluation(6, List.of(left, left)));
        pages.put(
                "homepage",
                new Page(
                        "homepage",
                        1,
                        Map.of(),
                        Map.of("backgroundImage", json("\"data:,\""), "headline", json("\"Watch anywhere\""))));

        Answered answered = homepages.answer(visit("US", false, Set.of()));

        assertThat(answered.state()).isEqualTo(State.LAST_KNOWN_IN_PART);
        assertThat(answered.release()).isEqualTo(6);
        assertThat(text(answered))
                .contains("\"adaptiveFields\":{\"backgroundImage\":\"data:,\",\"headline\":\"Hello\"}");
    }

    @Test
    void aPictureThatThePageFallsBackOnIsToldAsOneOfNoRule() {
        Chosen left = new Chosen(Map.of(), Map.of(), List.of(), Set.of("backgroundImage"));
        answer = new Answer.LastKnown(new Evaluation(6, List.of(left, left)));
        pages.put(
                "homepage",
                new Page(
                        "homepage",
                        1,
                        Map.of(),
                        evaluation(6).answers().getFirst().adaptiveFields()));

        JsonNode image = json(text(homepages.answer(visit("US", true, Set.of()))))
                .path("images")
                .path("backgroundImage");

        assertThat(image.path("url").stringValue()).isEqualTo("https://cdn.example.com/a.jpg");
        assertThat(image.has("rule")).isFalse();
    }

    @Test
    void whatNoPageFallsBackOnIsLeftOut() {
        Chosen left = new Chosen(Map.of("headline", json("\"Hello\"")), Map.of(), List.of(), Set.of("logo"));
        answer = new Answer.LastKnown(new Evaluation(6, List.of(left, left)));

        Answered answered = homepages.answer(visit("US", false, Set.of()));

        assertThat(answered.state()).isEqualTo(State.LAST_KNOWN_IN_PART);
        assertThat(text(answered)).contains("\"adaptiveFields\":{\"headline\":\"Hello\"}");
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        Visit visit = new Visit(
                Map.of(),
                Optional.empty(),
                Screen.UNKNOWN,
                Optional.of("w".repeat(100)),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Set.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> homepages.answer(visit))
                .withMessage("There is no page " + "w".repeat(64) + "…");
    }

    @Test
    void aModeIsAStepOfThePage() {
        answer = new Answer.Current(evaluation(7));
        pages.put("signup", new PackagedPages().named("signup").orElseThrow());
        List<String> modes =
                List.copyOf(pages.get("signup").definition().modes().keySet());

        String first = text(homepages.answer(of("signup", Optional.empty())));

        assertThat(modes).hasSizeGreaterThan(1);
        assertThat(text(homepages.answer(of("signup", Optional.of(modes.getFirst())))))
                .isEqualTo(first);
        assertThat(text(homepages.answer(of("signup", Optional.of(modes.getLast())))))
                .isNotEqualTo(first);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> homepages.answer(of("signup", Optional.of("none"))))
                .withMessage("The page signup has no mode none");
    }

    @Test
    void platformsThatAreMadeUpDoNotFillTheMemory() {
        answer = new Answer.Current(evaluation(7));
        for (int i = 0; i < 2_000; i++) {
            homepages.answer(visit("C" + i, true, Set.of()));
        }

        assertThat(homepages.answer(visit("US", true, Set.of())).answer())
                .isSameAs(homepages.answer(visit("US", true, Set.of())).answer());
    }

    private static String text(Answered answered) {
        return new String(answered.answer().json(), StandardCharsets.UTF_8);
    }

    private static Page page(String name, long version, String field) {
        return new Page(
                name,
                version,
                Map.of(field, json("{\"type\":\"StringField\",\"value\":\"\"}")),
                Map.of("backgroundImage", json("\"data:image/jpeg;base64,AA\"")));
    }

    private static Evaluation evaluation(long release) {
        Chosen chosen = new Chosen(Map.of("backgroundImage", json("""
                {"type": "AssetReference", "renditions": [
                  {"encoding": "jpeg", "width": 16, "height": 9, "key": "a.jpg"}, {"encoding": "webp", "width": 16, "height": 9, "key": "a.webp"}]}
                """)), Map.of(), List.of());
        return new Evaluation(release, List.of(chosen, chosen));
    }

    private static Visit of(String page, Optional<String> mode) {
        return new Visit(
                Map.of(),
                Optional.empty(),
                Screen.UNKNOWN,
                Optional.of(page),
                mode,
                false,
                Optional.empty(),
                false,
                Set.of());
    }

    private static Visit visit(String country, boolean full, Set<String> formats) {
        return new Visit(
                Map.of("country", country),
                Optional.empty(),
                new Screen(formats, 0, 0, false),
                Optional.empty(),
                Optional.empty(),
                full,
                Optional.empty(),
                false,
                Set.of());
    }

    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
