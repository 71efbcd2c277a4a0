package dev.imagery.benchmarks;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Rules in Drools as it does best: rules are facts, one for each combination of the values that they list, and one Drools rule for each set of attributes
 * in use joins them with the visit, by the engine's hash indexes. The session is kept; a visit is put in and taken out.
 */
final class DroolsRules implements AutoCloseable {

    /** The engine indexes the first three equalities of a pattern, so the most selective come first. */
    private static final List<String> ATTRIBUTES = List.of("country", "cell", "language", "platform", "resolution");

    private final KieSession session;

    DroolsRules(Collection<RuleSet> sets) {
        List<RuleFact> facts = facts(sets);
        this.session =
                session(drl(facts.stream().map(RuleFact::attributes).collect(Collectors.toCollection(TreeSet::new))));
        facts.forEach(session::insert);
    }

    /** The rule that won each field. */
    Map<String, String> winners(Context context) {
        VisitFact visit = new VisitFact(context);
        FactHandle handle = session.insert(visit);
        session.fireAllRules();
        session.delete(handle);
        return visit.winners();
    }

    private static List<RuleFact> facts(Collection<RuleSet> sets) {
        int[] rank = {0};
        return sets.stream()
                .sorted(WinnerOrder.SETS)
                .flatMap(set -> set.rules().stream().sorted(WinnerOrder.RULES))
                .flatMap(rule -> facts(rule, rank[0]++))
                .toList();
    }

    private static Stream<RuleFact> facts(Rule rule, int rank) {
        Map<String, Condition> conditions = rule.conditions();
        String attributes = ATTRIBUTES.stream().filter(conditions::containsKey).collect(Collectors.joining(" "));
        String field = rule.payload().keySet().iterator().next();
        return values(conditions.get("country"))
                .flatMap(country -> values(conditions.get("language"))
                        .flatMap(language -> values(conditions.get("platform"))
                                .flatMap(platform -> values(conditions.get("resolution"))
                                        .flatMap(resolution -> values(conditions.get("cell"))
                                                .map(cell -> new RuleFact(
                                                        attributes,
                                                        given(country),
                                                        given(language),
                                                        given(platform),
                                                        given(resolution),
                                                        given(cell),
                                                        rank,
                                                        field,
                                                        rule.id()))))));
    }

    /** A stream has no nulls. */
    private static final String ABSENT = "";

    private static Stream<String> values(@Nullable Condition condition) {
        return condition == null
                ? Stream.of(ABSENT)
                : condition
                        .values()
                        .orElseThrow(() -> new IllegalArgumentException("not to be listed: " + condition))
                        .stream();
    }

    private static @Nullable String given(String value) {
        return value.equals(ABSENT) ? null : value;
    }

    private static String drl(Set<String> shapes) {
        return """
                import dev.imagery.benchmarks.RuleFact
                import dev.imagery.benchmarks.VisitFact
                """ + shapes.stream().map(DroolsRules::rule).collect(Collectors.joining());
    }

    private static String rule(String attributes) {
        String joined = Stream.of(attributes.split(" "))
                .map(attribute -> ", %1$s == $visit.%1$s".formatted(attribute))
                .collect(Collectors.joining());
        return """
                rule "%1$s"
                when
                  $visit : VisitFact()
                  $rule : RuleFact(attributes == "%1$s"%2$s)
                then
                  $visit.offer($rule);
                end
                """.formatted(attributes, joined);
    }

    private static KieSession session(String drl) {
        KieServices services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/visits.drl", drl);
        var results = services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getResults();
        if (results.hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(results.getMessages().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
