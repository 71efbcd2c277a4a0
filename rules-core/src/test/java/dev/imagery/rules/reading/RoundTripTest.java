package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.digest.RuleSetDigest;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.USUAL, Schemas::stated);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackAsTheSameSetOfTheSameDigest(@ForAll("sets") List<RuleSet> sets) {
        for (RuleSet set : sets) {
            String rules = written(set.rules());
            Declarations declarations =
                    accepted(READER.readDeclarations(stream(DeclarationsWriter.write(set.declarations()))));
            List<Rule> read = accepted(READER.readRules(stream(rules), declarations));

            assertThat(declarations).isEqualTo(set.declarations());
            assertThat(read)
                    .isEqualTo(set.rules().stream()
                            .sorted(Comparator.comparing(Rule::id))
                            .toList());
            assertThat(written(read)).isEqualTo(rules);
            assertThat(RuleSetDigest.of(1, declarations, read))
                    .isEqualTo(RuleSetDigest.of(1, set.declarations(), set.rules()));
        }
    }

    @Provide
    Arbitrary<List<RuleSet>> sets() {
        return ReleaseArbitraries.releases(1, 2, 20, ReleaseArbitraries.ATTRIBUTES);
    }

    private static String written(List<Rule> rules) {
        var out = new ByteArrayOutputStream();
        RuleWriter.write(rules, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static <T> T accepted(Reading<T> reading) {
        return switch (reading) {
            case Reading.Accepted<T>(T value) -> value;
            case Reading.Refused<T> refused -> throw new AssertionError(refused);
        };
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
