package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.page.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What customization chose for the contexts of a question, and the answers that were composed of it already. */
final class Offers {

    /** More than all forms of one picture; callers make up more only by platforms that do not exist. */
    private static final int MOST_FORMS = 256;

    private final List<Offer> offers;
    private final ConcurrentMap<Form, ComposedAnswer> composed = new ConcurrentHashMap<>();

    private Offers(List<Offer> offers) {
        this.offers = offers;
    }

    static Offers of(Evaluation evaluation) {
        return new Offers(evaluation.answers().stream().map(Offer::of).toList());
    }

    List<Offer> all() {
        return offers;
    }

    /** All of them with a page's own values for what was taken down. */
    List<Offer> filledInBy(Map<String, JsonNode> fallback) {
        return offers.stream().map(offer -> offer.filledInBy(fallback)).toList();
    }

    /** The answer of this form, composed unless it was already from just this page. */
    ComposedAnswer composed(Form form, Page page, Function<Form, ComposedAnswer> compose) {
        ComposedAnswer known = composed.get(form);
        if (known != null && known.isOf(page)) {
            return known;
        }
        if (composed.size() >= MOST_FORMS) {
            composed.clear();
        }
        ComposedAnswer made = compose.apply(form);
        composed.put(form, made);
        return made;
    }
}
