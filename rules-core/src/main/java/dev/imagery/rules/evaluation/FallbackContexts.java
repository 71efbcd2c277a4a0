package dev.imagery.rules.evaluation;

import dev.imagery.rules.fallback.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contexts that a set is asked with, one after the other. */
public final class FallbackContexts {

    private FallbackContexts() {}

    /**
     * The context itself and then what stands in for it: every combination of the values that the fallbacks allow, in the order in which
     * an odometer counts, the first fallback being its fastest wheel. An attribute that the context lacks is not made up.
     */
    public static List<Context> of(Context context, List<Fallback> fallbacks) {
        List<Context> contexts = List.of(context);
        for (Fallback fallback : fallbacks) {
            String exact = context.attributes().get(fallback.attribute());
            if (exact != null) {
                var longer = new ArrayList<>(contexts);
                for (String value : fallback.after(exact)) {
                    for (Context faster : contexts) {
                        longer.add(faster.with(Map.of(fallback.attribute(), value)));
                    }
                }
                contexts = longer;
            }
        }
        return contexts;
    }
}
