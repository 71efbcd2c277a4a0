package dev.imagery.orchestration.homepage;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.homepage.Homepage.Place;
import dev.imagery.orchestration.page.Mode;
import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.page.Pages;
import dev.imagery.orchestration.visit.Visit;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers visits. What was composed for one visit is given to all that get the same. */
public final class Homepages {

    /** More evaluations than are given at one time; those that nobody has any more are dropped before. */
    private static final int MOST_EVALUATIONS = 50_000;

    private static final int LONGEST_SHOWN = 64;

    private final Pages pages;
    private final Customization customization;
    private final Ladder ladder;
    private final Composition composition;
    private final JsonMapper json;

    /** By identity: whoever evaluates gives the same instance for the same outcome, where it can. */
    private final LoadingCache<Evaluation, Offers> offers = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(MOST_EVALUATIONS)
            .executor(Runnable::run)
            .build(Offers::of);

    /** What a page has for visits of which nothing is known, by identity. */
    private final LoadingCache<Page, Evaluation> fallbacks = Caffeine.newBuilder()
            .weakKeys()
            .build(page -> new Evaluation(0, List.of(new Chosen(page.fallback(), Map.of(), List.of()))));

    Homepages(Pages pages, Customization customization, Ladder ladder, AssetUrls urls, JsonMapper json) {
        this.pages = pages;
        this.customization = customization;
        this.ladder = ladder;
        this.composition = new Composition(urls);
        this.json = json;
    }

    /**
     * The answer to a visit; never an error for what is wrong behind the service.
     *
     * @throws ProblemException 404 where there is no such page, or none of its modes is of that name
     */
    Answered answer(Visit visit) {
        Page page = page(visit);
        Mode mode = mode(visit, page);
        List<String> resolutions = ladder.asked(visit);
        return switch (customization.answer(Ladder.contexts(visit, resolutions))) {
            case Answer.Current(Evaluation evaluation) ->
                answered(State.CURRENT, visit, page, mode, resolutions, evaluation);
            case Answer.LastKnown(Evaluation evaluation) ->
                answered(State.LAST_KNOWN, visit, page, mode, resolutions, evaluation);
            case Answer.Unknown() -> new Answered(State.FALLBACK, null, fallback(visit, page, mode));
        };
    }

    /**
     * The answer's JSON, as a caller gets it. The bytes are not copied; nobody changes them.
     *
     * @throws ProblemException 404 where there is no such page, or mode of it
     */
    public byte[] json(Visit visit) {
        return answer(visit).answer().json();
    }

    private Page page(Visit visit) {
        String name = visit.page().orElse(Pages.HOMEPAGE);
        return pages.named(name).orElseThrow(() -> ProblemException.notFound("There is no page " + shown(name)));
    }

    private static Mode mode(Visit visit, Page page) {
        if (visit.mode().isEmpty()) {
            return page.definition().firstMode();
        }
        String name = visit.mode().get();
        return page.mode(name)
                .orElseThrow(
                        () -> ProblemException.notFound("The page " + page.name() + " has no mode " + shown(name)));
    }

    private Answered answered(
            State ofWhole, Visit visit, Page page, Mode mode, List<String> resolutions, Evaluation evaluation) {
        Offers known = offers.get(evaluation);
        int chosen = ladder.chosen(visit, known.all());
        Place place = visit.full() ? place(visit, resolutions.get(chosen)) : null;
        ComposedAnswer composed = known.composed(
                form(visit, page, mode, chosen, place),
                page,
                form -> compose(visit, page, mode, known.filledInBy(page.fallback()), form, evaluation.release()));
        boolean isWhole = known.all().get(chosen).chosen().purged().isEmpty();
        return new Answered(isWhole ? ofWhole : State.LAST_KNOWN_IN_PART, evaluation.release(), composed);
    }

    private ComposedAnswer fallback(Visit visit, Page page, Mode mode) {
        Offers known = offers.get(fallbacks.get(page));
        Place place = visit.full() ? place(visit, visit.resolution().orElse(null)) : null;
        return known.composed(
                form(visit, page, mode, 0, place), page, form -> compose(visit, page, mode, known.all(), form, null));
    }

    private static Form form(Visit visit, Page page, Mode mode, int chosen, @Nullable Place place) {
        return new Form(
                page.name(),
                page.version(),
                mode.name(),
                chosen,
                Encodings.shownBy(visit.screen().formats()),
                place);
    }

    private ComposedAnswer compose(
            Visit visit, Page page, Mode mode, List<Offer> known, Form form, @Nullable Long release) {
        Homepage homepage = form.place() == null
                ? composition.plain(mode, known.get(form.chosen()), form.encodings())
                : composition.full(
                        page, mode, known, form.chosen(), form.encodings(), sources(visit), form.place(), release);
        return new ComposedAnswer(page, json.writeValueAsBytes(homepage));
    }

    /** Where the caller does not know what the browser shows, that may choose from all. */
    private static Encodings sources(Visit visit) {
        return visit.screen().formats().isEmpty()
                ? Encodings.ALL
                : Encodings.shownBy(visit.screen().formats());
    }

    private static Place place(Visit visit, @Nullable String resolution) {
        Map<String, String> context = visit.context();
        return new Place(context.get("country"), context.get("language"), context.get("platform"), resolution);
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }

    /** How much of an answer could be had. */
    enum State {
        CURRENT,
        LAST_KNOWN,
        /** Without pictures that were taken down since; the page's fallback stands in for them. */
        LAST_KNOWN_IN_PART,
        FALLBACK;

        boolean isDegraded() {
            return this != CURRENT;
        }

        /** Whether all that rules choose is from rules. */
        boolean isWhole() {
            return this == CURRENT || this == LAST_KNOWN;
        }
    }

    /**
     * An answer and where it comes from.
     *
     * @param release null where none of it comes from rules
     */
    record Answered(State state, @Nullable Long release, ComposedAnswer answer) {}
}
