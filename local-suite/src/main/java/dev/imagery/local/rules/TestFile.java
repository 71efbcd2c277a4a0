package dev.imagery.local.rules;

import dev.imagery.dsl.fault.Position;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.reading.ExpectationsReader;
import dev.imagery.rules.reading.RuleLimits;
import java.util.List;

/** A file of tests, {@code {"tests": […]}} in JSON or YAML. */
public final class TestFile {

    private static final ExpectationsReader READER =
            new ExpectationsReader(RuleLimits.USUAL, ExpectationsReader.USUAL_TESTS);

    private final RulesDocument document;
    private final List<Expectation> tests;

    private TestFile(RulesDocument document, List<Expectation> tests) {
        this.document = document;
        this.tests = tests;
    }

    /**
     * Reads a file to its end.
     *
     * @param name as the caller gave it
     * @throws FaultyFileException with all its faults
     */
    public static TestFile read(String name, byte[] content) throws FaultyFileException {
        RulesDocument document = RulesDocument.read(name, content);
        return new TestFile(document, document.as(READER::read));
    }

    /** As the caller gave it. */
    public String name() {
        return document.name();
    }

    /** The tests, in their order. */
    public List<Expectation> tests() {
        return tests;
    }

    /** As a service takes it. */
    public byte[] json() {
        return document.json();
    }

    Position positionOf(String pointer) {
        return document.positionOf(pointer);
    }
}
