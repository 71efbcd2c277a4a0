package dev.imagery.orchestration.remote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which visits may get one another's answers while customization is away. Never those of two countries, as what may be shown differs by
 * rights, nor of two platforms, whose pictures have other shapes.
 */
final class Likeness {

    /** Who visits: what is dealt to one may be given to another when there is nothing else. */
    private static final String VISITOR = "visitor";

    private static final String RESOLUTION = "resolution";
    private static final String LANGUAGE = "language";

    private static final Set<String> BESIDE_THE_VISIT = Set.of(VISITOR, RESOLUTION);

    private final Set<String> shared;

    /** @param same attributes that visits always share, beside country and platform */
    Likeness(Set<String> same) {
        Set<String> all = new HashSet<>(same);
        all.addAll(Set.of("country", "platform"));
        this.shared = Set.copyOf(all);
    }

    /** Visits that are the same for each of these attributes, and for the absence of others. */
    sealed interface Alike {
        /** The same country, platform and language. */
        record SameLanguage(Map<String, String> attributes) implements Alike {}

        /** As before, of a language that differs in region or script only. */
        record SameBaseLanguage(Map<String, String> attributes) implements Alike {}

        /** The same country and platform. */
        record AnyLanguage(Map<String, String> attributes) implements Alike {}
    }

    /** The question without who asks it. */
    static List<Map<String, String>> withoutVisitor(List<Map<String, String>> contexts) {
        return hasVisitor(contexts)
                ? contexts.stream()
                        .map(context -> without(context, Set.of(VISITOR)))
                        .toList()
                : contexts;
    }

    static boolean hasVisitor(List<Map<String, String>> contexts) {
        return contexts.stream().anyMatch(context -> context.containsKey(VISITOR));
    }

    /** What is asked for beside sizes, where that is the same in all contexts. */
    private static Optional<Map<String, String>> visit(List<Map<String, String>> contexts) {
        Map<String, String> visit = without(contexts.getFirst(), BESIDE_THE_VISIT);
        for (Map<String, String> context : contexts.subList(1, contexts.size())) {
            if (!isOf(visit, context)) {
                return Optional.empty();
            }
        }
        return Optional.of(visit);
    }

    private static boolean isOf(Map<String, String> visit, Map<String, String> context) {
        int attributes = 0;
        for (Map.Entry<String, String> attribute : context.entrySet()) {
            if (!BESIDE_THE_VISIT.contains(attribute.getKey())) {
                attributes++;
                if (!attribute.getValue().equals(visit.get(attribute.getKey()))) {
                    return false;
                }
            }
        }
        return attributes == visit.size();
    }

    /** The sizes that are asked for, in the order of the contexts; empty text for a context without. */
    static List<String> resolutions(List<Map<String, String>> contexts) {
        return contexts.stream()
                .map(context -> context.getOrDefault(RESOLUTION, ""))
                .toList();
    }

    /** How many attributes a question has beside those of its class; of many contexts that differ in more than their size, none is told. */
    int further(List<Map<String, String>> contexts) {
        return visit(contexts)
                .map(visit -> visit.size() - language(visit).size())
                .orElse(0);
    }

    /** The closest class of a question; none where its contexts differ in more than their size. */
    Optional<Alike> closest(List<Map<String, String>> contexts) {
        return visit(contexts).map(visit -> new Alike.SameLanguage(language(visit)));
    }

    /** The wider classes of a question, the closest first. */
    Stream<Alike> wider(List<Map<String, String>> contexts) {
        return visit(contexts).stream().flatMap(visit -> {
            Map<String, String> base = language(visit);
            base.computeIfPresent(LANGUAGE, (_, tag) -> tag.split("-", 2)[0]);
            return Stream.of(new Alike.SameBaseLanguage(base), new Alike.AnyLanguage(without(base, Set.of(LANGUAGE))));
        });
    }

    private Map<String, String> language(Map<String, String> visit) {
        Map<String, String> attributes = new TreeMap<>(visit);
        attributes.keySet().removeIf(name -> !name.equals(LANGUAGE) && !shared.contains(name));
        return attributes;
    }

    private static Map<String, String> without(Map<String, String> context, Set<String> names) {
        if (names.stream().noneMatch(context::containsKey)) {
            return context;
        }
        Map<String, String> rest = new HashMap<>(context);
        rest.keySet().removeAll(names);
        return rest;
    }
}
