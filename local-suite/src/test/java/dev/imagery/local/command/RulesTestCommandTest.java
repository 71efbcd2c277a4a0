package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without any service; with one, {@code RulesClientTest} and what customization answers. */
class RulesTestCommandTest {

    private static final String MET = """
            tests:
              - name: Japan sees its own
                context: {country: JP}
                expect: {headline: Kon'nichiwa, callToAction: null}
                rules: {headline: jp}
            """;
    private static final String UNMET = """
            tests:
              - name: Peru is greeted
                context: {country: PE}
                expect:
                  headline: Hola
                rules: {headline: pe}
              - name: Nobody is called
                context: {}
                expect: {callToAction: "Join", headline: null}
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String rules = "";

    @BeforeEach
    void rules() throws IOException {
        rules = file("rules.json", """
                {"rules": [
                  {"id": "jp", "conditions": {"country": "JP"}, "payload": {"headline": "Kon'nichiwa"}},
                  {"id": "world", "conditions": {}, "payload": {"headline": "Hello"}}]}""");
    }

    @Test
    void whatIsMetEndsWith0() throws IOException {
        assertThat(test("--rules", rules, file("a.yaml", MET))).isZero();
        assertThat(out).hasToString("1 test, all met\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void jsonByASchemaNeedsAServiceAndEndsWith2() throws IOException {
        String cards = file("cards.json", """
                {"rules": [
                  {"id": "a", "payload": {"card": {"type": "Json", "schema": "hero-card@2", "value": {}}}}]}""");

        assertThat(test("--rules", cards, file("a.yaml", MET))).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "cards.json:2:62: no-schemas: /rules/0/payload/card/schema",
                        "the schemas of JSON are with a service");
    }

    @Test
    void whatIsNotMetIsToldWithItsPlaceAndTheRuleAndEndsWith1() throws IOException {
        String unmet = file("b.yaml", UNMET);

        assertThat(test("--rules", rules, file("a.yaml", MET), unmet)).isEqualTo(1);
        assertThat(out).hasToString("""
                %1$s:5:17: Peru is greeted: headline
                    expected  "Hola"
                    found     "Hello"
                    rule      world of %2$s
                %1$s:6:23: Peru is greeted: headline
                    expected  the rule pe
                    found     the rule world
                    rule      world of %2$s
                %1$s:9:28: Nobody is called: callToAction
                    expected  "Join"
                    found     no value
                    rule      none
                %1$s:9:46: Nobody is called: headline
                    expected  no value
                    found     "Hello"
                    rule      world of %2$s
                3 tests, 4 expectations not met
                """.formatted(unmet, rules));
    }

    @Test
    void faultsOfAllFilesAreToldAtOnceAndEndWith2() throws IOException {
        String faulty = file("a.yaml", "tests:\n  - nam: x\n    context: {}\n    expect: {}\n");
        String broken = file("b.json", "{\"tests\": [");

        assertThat(test("--rules", rules, faulty, broken, directory + "/c.yaml"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        faulty + ":2:10: unknown-property: /tests/0/nam: expected one of context, expect, name, rules,"
                                + " found nam (did you mean name?)",
                        faulty + ":2:5: missing: /tests/0/name: expected a string, unique among the tests",
                        faulty + ":4:13: wrong-size: /tests/0/expect: expected 1 to 100 adaptive fields, found 0",
                        broken + ":1:",
                        "There is no file " + directory + "/c.yaml");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void faultsOfTheRulesEndWith2() throws IOException {
        String faulty = file("faulty.yaml", "rules:\n  - id: a\n    payload: {x: null}\n");

        assertThat(test("--rules", faulty, file("a.yaml", MET))).isEqualTo(2);
        assertThat(err.toString()).startsWith(faulty + ":3:18: wrong-type: /rules/0/payload/x: expected ");
    }

    @Test
    void aLargeSetIsReadToo() throws IOException {
        var large = new StringBuilder("{\"rules\": [");
        for (int i = 0; i < 20_000; i++) {
            large.append("{\"id\": \"r%1$d\", \"conditions\": {\"n\": \"%1$d\"}, \"payload\": {\"x\": %1$d}},\n"
                    .formatted(i));
        }
        String whole = file("large.json", large + "{\"id\": \"jp\", \"payload\": {\"headline\": \"Kon'nichiwa\"}}]}");
        String faulty = file("faulty.json", large + "{\"id\": \"r7\", \"payload\": {\"headline\": \"a\"}}]}");
        String broken = file("broken.json", large + "]}");

        assertThat(test("--rules", whole, file("a.yaml", MET))).isZero();
        assertThat(test("--rules", faulty, file("a.yaml", MET))).isEqualTo(2);
        assertThat(err.toString()).startsWith(faulty + ": duplicate: /rules/20000/id: expected an id of its own");
        assertThat(test("--rules", broken, file("a.yaml", MET))).isEqualTo(2);
        assertThat(err.toString()).contains(broken + ":20001:").contains("this is no JSON");
    }

    @Test
    void wrongUsageEndsWith2() throws IOException {
        String tests = file("a.yaml", MET);

        assertThat(test()).isEqualTo(2);
        assertThat(test("--set", "copy", tests)).isEqualTo(2);
        assertThat(test("--version", "3", tests)).isEqualTo(2);
        assertThat(test("--rules", rules, "--set", "copy", "--version", "3", tests))
                .isEqualTo(2);
    }

    @Test
    void withoutAServiceNothingCanBeToldWhichEndsWith2() throws IOException {
        assertThat(test("--url", "http://host.invalid", file("a.yaml", MET))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private int test(String... arguments) {
        return Imagery.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("rules", "test"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
