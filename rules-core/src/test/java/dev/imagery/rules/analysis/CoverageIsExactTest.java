package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Compared with a look at so many contexts that rules of these few values can tell none from one that is looked at. */
class CoverageIsExactTest {

    private static final long MOST = 50_000_000;

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void justTheContextsWithoutAValueAreTold(@ForAll("releases") SmallRelease release, @ForAll boolean listing) {
        assertExact(listing ? release.listing() : release);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void ofManyReleasesJustTheContextsWithoutAValueAreTold(
            @ForAll("releases") SmallRelease release, @ForAll boolean listing) {
        assertExact(listing ? release.listing() : release);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void justTheContextsThatLoseAValueAreTold(@ForAll("releases") SmallRelease release, @ForAll boolean listing) {
        assertLossIsExact(listing ? release.listing() : release);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void ofManyReleasesJustTheContextsThatLoseAValueAreTold(
            @ForAll("releases") SmallRelease release, @ForAll boolean listing) {
        assertLossIsExact(listing ? release.listing() : release);
    }

    /** Values of all kinds, of which there are too many to look at every class of them in every share. */
    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void noContextWithAValueIsTold(@ForAll("mixedReleases") SmallRelease release) {
        ReleaseIndex index = release.index();
        List<Uncovered> found = Coverage.uncovered(index, name(release), MOST);

        for (Context context : release.completed(release.contexts(), index)) {
            Set<String> given = fields(index, context);
            for (Uncovered uncovered : found) {
                if (uncovered.fields().stream().anyMatch(given::contains)) {
                    assertThat(Told.by(uncovered.patterns(), context, Told.MAYBE))
                            .as("%s", context)
                            .isNotEqualTo(Told.YES);
                }
            }
        }
    }

    private static void assertExact(SmallRelease release) {
        ReleaseIndex index = release.index();
        List<Uncovered> found = Coverage.uncovered(index, name(release), MOST);

        assertTold(
                release,
                List.of(index),
                Domains.of(index.sets()),
                found,
                RuleSetIndex.compile(release.sets().getFirst()).fieldNames(),
                (context, field) -> !fields(index, context).contains(field));
    }

    /** The last set was the first one's version before. */
    private static void assertLossIsExact(SmallRelease release) {
        RuleSet last = release.sets().getLast();
        RuleSet before = new RuleSet(name(release), 99, last.precedence(), last.declarations(), last.rules());
        List<RuleSet> others =
                release.sets().subList(1, Math.max(1, release.sets().size() - 1));
        ReleaseIndex now = with(others, before);
        ReleaseIndex then = with(others, release.sets().getFirst());

        List<Uncovered> found = Coverage.newlyUncovered(now, then, name(release), MOST);

        Set<RuleSetIndex> both = new HashSet<>(now.sets());
        both.addAll(then.sets());
        assertTold(
                release,
                List.of(now, then),
                Domains.of(both),
                found,
                RuleSetIndex.compile(before).fieldNames(),
                (context, field) -> fields(now, context).contains(field)
                        && !fields(then, context).contains(field));
    }

    private static ReleaseIndex with(List<RuleSet> others, RuleSet set) {
        var sets = new ArrayList<>(others);
        sets.add(set);
        return ReleaseIndex.of(1, sets.stream().map(RuleSetIndex::compile).toList());
    }

    private static void assertTold(
            SmallRelease release,
            List<ReleaseIndex> releases,
            Domains domains,
            List<Uncovered> found,
            List<String> fields,
            BiPredicate<Context, String> isMeant) {
        assertThat(found).allMatch(Uncovered::complete);
        assertThat(found).noneMatch(uncovered -> uncovered.patterns().isEmpty());
        List<Context> any = release.contexts();
        List<Context> representative = release.contexts(attribute -> domains.of(attribute).values().stream()
                .map(value -> value.text())
                .toList());
        for (ReleaseIndex index : releases) {
            any = release.completed(any, index);
            representative = release.completed(representative, index);
        }
        for (String field : fields) {
            List<Pattern> patterns = patterns(found, field);
            if (patterns.size() == Uncovered.MOST) {
                continue; // there may be more
            }
            Predicate<Context> meant = context -> isMeant.test(context, field);
            for (Context context : representative) {
                assertThat(Told.by(patterns, context, Told.NO))
                        .as("%s of %s", field, context)
                        .isEqualTo(meant.test(context) ? Told.YES : Told.NO);
            }
            for (Context context : any) {
                assertThat(Told.by(patterns, context, Told.MAYBE))
                        .as("%s of %s", field, context)
                        .isNotEqualTo(meant.test(context) ? Told.NO : Told.YES);
            }
        }
    }

    private static List<Pattern> patterns(List<Uncovered> found, String field) {
        return found.stream()
                .filter(uncovered -> uncovered.fields().contains(field))
                .flatMap(uncovered -> uncovered.patterns().stream())
                .toList();
    }

    private static Set<String> fields(ReleaseIndex index, Context context) {
        return index.evaluate(context).selections().stream()
                .map(Selection::field)
                .collect(Collectors.toSet());
    }

    private static String name(SmallRelease release) {
        return release.sets().getFirst().name();
    }

    @Provide
    Arbitrary<SmallRelease> releases() {
        return SmallRelease.about(
                Stream.concat(
                                SmallRelease.PAIRS.stream(),
                                Stream.of(
                                        List.of("country", "resolution", "age"),
                                        List.of("country", "resolution", "now")))
                        .toList(),
                3,
                10);
    }

    @Provide
    Arbitrary<SmallRelease> mixedReleases() {
        return SmallRelease.about(List.of(List.of("mixed", "resolution")), 3, 10);
    }
}
