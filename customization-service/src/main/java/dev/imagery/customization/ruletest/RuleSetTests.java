package dev.imagery.customization.ruletest;

import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.reading.ExpectationsWriter;
import dev.imagery.starter.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tests that are kept with rule sets. Each change is a new version, so that it stays known what a release was held against. */
@Service
public class RuleSetTests {

    private final RuleSets ruleSets;
    private final RuleSetTestsTable table;
    private final Clock clock = Clock.systemUTC();

    RuleSetTests(RuleSets ruleSets, RuleSetTestsTable table) {
        this.ruleSets = ruleSets;
        this.table = table;
    }

    /**
     * Keeps the tests as the newest version; what the newest has already changes nothing. Waits for an activation of the set that is
     * under way.
     *
     * @throws ProblemException 404 without such a set, 409 when it has an owner
     */
    @Transactional
    public Put put(String ruleSet, List<Expectation> tests) {
        ruleSets.lockWithoutOwner(ruleSet);
        KeptTests newest = table.newest(ruleSet).orElseGet(() -> KeptTests.none(ruleSet));
        String document = document(tests);
        if (newest.version() > 0 && newest.document().equals(document)) {
            return new Put(newest, false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        var kept = new KeptTests(ruleSet, newest.version() + 1, tests.size(), document, now);
        table.insert(kept, now);
        return new Put(kept, true);
    }

    /**
     * The newest version; that of number 0, without a test, where none was ever kept.
     *
     * @throws ProblemException 404 without such a set
     */
    @Transactional(readOnly = true)
    public KeptTests newest(String ruleSet) {
        ruleSets.require(ruleSet);
        return table.newest(ruleSet).orElseGet(() -> KeptTests.none(ruleSet));
    }

    /** @throws ProblemException 404 without such a version */
    @Transactional(readOnly = true)
    public KeptTests get(String ruleSet, long version) {
        return table.find(ruleSet, version)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no version " + version + " of the tests of a rule set " + ruleSet));
    }

    private static String document(List<Expectation> tests) {
        var document = new ByteArrayOutputStream();
        ExpectationsWriter.write(tests, document);
        return document.toString(StandardCharsets.UTF_8);
    }

    /** What came of {@link #put}: the version, and whether it is new. */
    public record Put(KeptTests tests, boolean made) {}
}
