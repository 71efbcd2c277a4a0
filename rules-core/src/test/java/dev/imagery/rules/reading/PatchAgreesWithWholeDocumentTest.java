package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.digest.RuleSetDigest;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a set was, a change that leads to another one is that other one. */
class PatchAgreesWithWholeDocumentTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RuleSetPatchReader READER = new RuleSetPatchReader(RuleLimits.USUAL, Schemas::stated);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void fromOneSetToTheOther(@ForAll("pairs") List<RuleSet> sets, @ForAll @IntRange(min = 1, max = 3) int third) {
        RuleSet base = sets.getFirst();
        RuleSet wanted = sets.getLast();
        List<Rule> put = new ArrayList<>(wanted.rules());
        put.removeIf(rule -> base.rules().contains(rule)
                && base.declarations().equals(wanted.declarations())
                && rule.hashCode() % 3 != third - 1); // what is the same may be put again, or not
        Set<String> kept = wanted.rules().stream().map(Rule::id).collect(Collectors.toSet());
        String remove = base.rules().stream()
                .map(Rule::id)
                .filter(id -> !kept.contains(id))
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "[", "]"));

        RuleSetDraft draft = read(
                base,
                "{\"base\": 1, \"remove\": %s, \"put\": %s, \"precedence\": %d, %s}"
                        .formatted(remove, written(put), wanted.precedence(), declared(wanted)));

        assertThat(RuleSetDigest.of(draft.precedence(), draft.declarations(), draft.rules()))
                .isEqualTo(RuleSetDigest.of(wanted.precedence(), wanted.declarations(), wanted.rules()));
        assertThat(draft.rules()).containsExactlyInAnyOrderElementsOf(wanted.rules());
    }

    @Provide
    Arbitrary<List<RuleSet>> pairs() {
        return ReleaseArbitraries.releases(2, 2, 12, ReleaseArbitraries.ATTRIBUTES);
    }

    /** All that the set declares; what it does not declare is declared to be nothing. */
    private static String declared(RuleSet set) {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("attributes");
        all.putObject("hierarchies");
        all.putArray("fallbacks");
        all.putObject("experiments");
        all.setAll((ObjectNode) JSON.readTree(DeclarationsWriter.write(set.declarations())));
        String object = all.toString();
        return object.substring(1, object.length() - 1);
    }

    private static String written(List<Rule> rules) {
        var out = new ByteArrayOutputStream();
        RuleWriter.write(rules, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RuleSetDraft read(RuleSet base, String document) {
        var stream = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        return switch (READER.read(stream, version -> base)) {
            case Reading.Accepted<RuleSetPatch>(RuleSetPatch patch) -> patch.draft();
            case Reading.Refused<RuleSetPatch> refused -> throw new AssertionError(refused);
        };
    }
}
