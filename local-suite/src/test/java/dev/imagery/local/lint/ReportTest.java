package dev.imagery.local.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.fault.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final List<LintedFile> FILES = List.of(
            new LintedFile(
                    "walls/a, b: 100%.yaml",
                    List.of(
                            new Finding(
                                    Severity.FAULT,
                                    new Position(3, 7),
                                    "out-of-range",
                                    "/rows",
                                    "expected 100%\r\nfound: 0, 1"),
                            new Finding(
                                    Severity.WARNING,
                                    new Position(5, 1),
                                    "titles-repeat",
                                    "/titleIds",
                                    "they repeat"))),
            new LintedFile("clean.json", List.of()),
            new LintedFile(
                    "c.json",
                    List.of(new Finding(Severity.FAULT, new Position(1, 1), "wrong-type", "", "expected an object"))));

    @Test
    void aLineOfTextBeginsWithFileLineAndColumnAsEditorsReadIt() {
        var lines = Report.TEXT.of(FILES.subList(2, 3));

        assertThat(lines).isEqualTo("c.json:1:1: wrong-type: the recipe: expected an object\n");
        assertThat(Report.TEXT.of(FILES))
                .contains("walls/a, b: 100%.yaml:5:1: warning: titles-repeat: /titleIds: they repeat\n");
    }

    @Test
    void anAnnotationEscapesWhatGitHubsCommandsGiveAMeaning() {
        assertThat(Report.GITHUB.of(FILES)).isEqualTo("""
                ::error file=walls/a%2C b%3A 100%25.yaml,line=3,col=7,title=out-of-range::/rows: expected 100%25%0D%0Afound: 0, 1
                ::warning file=walls/a%2C b%3A 100%25.yaml,line=5,col=1,title=titles-repeat::/titleIds: they repeat
                ::error file=c.json,line=1,col=1,title=wrong-type::the recipe: expected an object
                """);
    }

    @Test
    void theJsonDocumentHoldsEveryFileAndTheSums() {
        var report = JsonMapper.shared().readTree(Report.JSON.of(FILES));

        assertThat(report).isEqualTo(JsonMapper.shared().readTree("""
                {"faults": 2, "warnings": 1, "files": [
                  {"file": "walls/a, b: 100%.yaml", "findings": [
                    {"severity": "fault", "line": 3, "column": 7, "code": "out-of-range", "pointer": "/rows",
                     "message": "expected 100%\\r\\nfound: 0, 1"},
                    {"severity": "warning", "line": 5, "column": 1, "code": "titles-repeat", "pointer": "/titleIds",
                     "message": "they repeat"}]},
                  {"file": "clean.json", "findings": []},
                  {"file": "c.json", "findings": [
                    {"severity": "fault", "line": 1, "column": 1, "code": "wrong-type", "pointer": "",
                     "message": "expected an object"}]}]}"""));
    }

    @Test
    void whereThereIsNothingToTellNothingIsTold() {
        assertThat(Report.TEXT.of(FILES.subList(1, 2))).isEmpty();
        assertThat(Report.GITHUB.of(FILES.subList(1, 2))).isEmpty();
    }
}
