package dev.imagery.local.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.dsl.fault.Position;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static final String YAML = """
            # Three faults.
            titleIds: [1]
            countries:
            - XQ
            type: perspektive
            rows: 0
            """;

    @Test
    void everyFaultIsFoundInTheOrderOfTheFile() {
        assertThat(lint("wall.yaml", YAML).findings())
                .extracting(finding -> finding.at().toString(), Finding::code, Finding::pointer)
                .containsExactly(
                        tuple("4:3", "unknown-country", "/countries/0"),
                        tuple("5:7", "unknown-design", "/type"),
                        tuple("6:7", "out-of-range", "/rows"));
    }

    @Test
    void aFaultSaysWhatWasExpectedWhatWasFoundAndWhatMayHaveBeenMeant() {
        assertThat(lint("wall.yaml", YAML).findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("expected ")
                        .contains("found \"perspektive\"")
                        .endsWith("(did you mean perspective?)"))
                .contains("expected a whole number from 1 to 100, found 0");
    }

    @Test
    void whatSurprisesInARecipeWithoutFaultsIsAWarningAtItsPlace() {
        var file = lint("wall.json", """
                {"countries": ["US"], "type": "perspective",
                 "titleIds": [1, 2]}""");

        assertThat(file.findings())
                .extracting(finding -> finding.at().toString(), Finding::severity, Finding::code)
                .containsExactly(tuple("2:14", Severity.WARNING, "titles-repeat"));
        assertThat(file.strictly().findings()).extracting(Finding::severity).containsExactly(Severity.FAULT);
    }

    @Test
    void whatIsNoJsonOrYamlAtAllIsAFaultAtItsPlace() {
        assertThat(lint("wall.yaml", "titleIds: [1]\n\tcountries: [US]").findings())
                .containsExactly(
                        Finding.unreadable("not-yaml", "a tab where YAML is indented by spaces", new Position(2, 1)));
        assertThat(lint("wall.json", "titleIds: [1]").findings())
                .extracting(Finding::code)
                .containsExactly("not-json");
    }

    @Test
    void aFileThatIsNotUtf8IsAFault() {
        var file = Linter.lint("wall.yaml", "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.findings()).extracting(Finding::code).containsExactly("not-utf-8");
    }

    private static LintedFile lint(String name, String content) {
        return Linter.lint(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
