package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.LocaleTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The classes of language tags that ranges, and the parents of tags, can tell apart. All tags that rules name and their ancestors are
 * looked at, and where parents count, all whose parents CLDR names and every region of every language in question; of each the
 * tag itself in other letters, what is below it, and what only begins like it. Those that look the same to every condition, and to
 * every condition on every ancestor, are one class.
 */
final class LanguageClasses {

    private static final Pattern WRITTEN = Pattern.compile("^[A-Za-z]+(-[A-Za-z]{4}(?=-|$))?");

    private final Set<String> exact;
    private final List<LanguageRange> ranges;
    private final boolean parents;
    private final Shares shares;

    /**
     * @param exact the texts that are classes of their own
     * @param parents whether some set of the release asks with {@link LocaleParents}
     */
    LanguageClasses(Set<String> exact, Collection<Condition> conditions, boolean parents, Shares shares) {
        this.exact = exact;
        this.ranges = conditions.stream()
                .filter(LanguageRange.class::isInstance)
                .map(LanguageRange.class::cast)
                .toList();
        this.parents = parents;
        this.shares = shares;
    }

    List<Stream<String>> all() {
        var seen = new HashSet<List<Object>>();
        var classes = new ArrayList<Stream<String>>();
        for (String tag : tags()) {
            for (Supplier<Stream<String>> spellings : around(tag)) {
                fresh(spellings)
                        .findFirst()
                        .filter(first -> seen.add(look(first)))
                        .ifPresent(first -> classes.add(fresh(spellings)));
            }
        }
        return classes;
    }

    private Stream<String> fresh(Supplier<Stream<String>> spellings) {
        return spellings.get().filter(text -> !exact.contains(text));
    }

    private Set<String> tags() {
        var tags = new TreeSet<String>();
        ranges.forEach(range -> tags.addAll(range.ranges()));
        if (parents) {
            exact.stream().filter(LanguageRange::isRange).forEach(tags::add);
            for (String tag : List.copyOf(tags)) {
                tags.addAll(LocaleTree.ancestors(tag));
            }
            tags.stream()
                    .map(LanguageClasses::written)
                    .distinct()
                    .toList()
                    .forEach(written -> tags.addAll(LocaleTree.regional(written)));
            tags.addAll(LocaleTree.named());
        }
        return tags;
    }

    /** The language, and its script where that is said. */
    private static String written(String tag) {
        return WRITTEN.matcher(tag)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse(tag);
    }

    private static List<Supplier<Stream<String>>> around(String tag) {
        return List.of(
                () -> Stream.of(tag, tag.toLowerCase(Locale.ROOT), tag.toUpperCase(Locale.ROOT), capital(tag))
                        .distinct(),
                () -> below(tag, "-x-"),
                () -> below(tag, "-varia"),
                () -> below(tag, "-!"));
    }

    private static Stream<String> below(String tag, String infix) {
        return IntStream.range(100, 1_000).mapToObj(i -> tag + infix + i);
    }

    private static String capital(String tag) {
        return tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What all conditions think of a text and of its ancestors. */
    private List<Object> look(String text) {
        var look = new ArrayList<Object>();
        look.add(covering(text));
        if (parents) {
            for (String ancestor : LocaleTree.ancestors(text)) {
                look.add(exact.contains(ancestor) ? ancestor : covering(ancestor));
                look.add(shares.combination(ancestor));
            }
        }
        return look;
    }

    private List<Boolean> covering(String text) {
        var value = new AttributeValue(text);
        return ranges.stream().map(range -> range.holds(value)).toList();
    }
}
