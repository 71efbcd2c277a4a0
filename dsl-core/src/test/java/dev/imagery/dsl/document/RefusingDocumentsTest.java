package dev.imagery.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.document.DocumentReading.NotReadable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusingDocumentsTest {

    @ParameterizedTest
    @MethodSource
    void whatIsNotJsonIsToldWithItsPlaceInPlainWords(String text, String place, String words) {
        assertRefused(text, Format.JSON, place, words);
    }

    static Stream<Arguments> whatIsNotJsonIsToldWithItsPlaceInPlainWords() {
        return Stream.of(
                Arguments.of("", "1:1", "the recipe is empty"),
                Arguments.of("{\n  \"rows\": ten}", "2:11", "'ten' is no value: text is in double quotes"),
                Arguments.of("{\"a\": NaN}", "1:7", "'NaN' is no value"),
                Arguments.of("{\"a\": -Infinity}", "1:7", "'-Infinity' is no value"),
                Arguments.of("{\"a\": 1,}", "1:9", "'}' stands where the name of a field in double quotes should"),
                Arguments.of("{a: 1}", "1:2", "'a' stands where the name of a field in double quotes should"),
                Arguments.of("{\"a\" 1}", "1:6", "'1' stands where a colon should"),
                Arguments.of("{\"a\":\n}", "2:1", "'}' stands where a value should"),
                Arguments.of("{\"a\": 1\n \"b\": 2}", "2:2", "'\"' stands where a comma should"),
                Arguments.of("[1, 2}", "1:6", "'}' stands where ']' should"),
                Arguments.of("[1]]", "1:4", "there is more after the end"),
                Arguments.of("{} {}", "1:4", "there is more after the end"),
                Arguments.of("{} x", "1:4", "there is more after the end"),
                Arguments.of(
                        "{\"a\":\n [1, 2", "2:7", "ends before the object or list that begins in line 2, column 2"),
                Arguments.of("{\"a\": \"x", "1:9", "the double quote that ends a text is missing"),
                Arguments.of("{\"a\": \"x\ny\"}", "1:9", "a line break, tab or other control character"),
                Arguments.of("{\"a\": \"\\q\"}", "1:9", "a backslash in text"),
                Arguments.of("{\"a\": \"\\u12\"}", "1:12", "four hexadecimal digits"),
                Arguments.of("{\"a\": 1} // end", "1:10", "there is more after the end"),
                Arguments.of("{\"a\": 1 // end\n}", "1:9", "a comment, which YAML has"),
                Arguments.of("{\"a\": 1 # end\n}", "1:9", "a comment, which YAML has"),
                Arguments.of("{\"a\": \u0001 1}", "1:7", "a control character between values"),
                Arguments.of("{\"a\": 007}", "1:8", "a number that is not written as"),
                Arguments.of("{\"a\": +1}", "1:8", "a number that is not written as"),
                Arguments.of("{\"a\": 1,\n \"a\": 2}", "2:2", "the field \"a\" stands here a second time"),
                Arguments.of(
                        "{\"a\": {\"b\": 1, \"\\u0062\": 2}}", "1:16", "the field \"b\" stands here a second time"),
                Arguments.of("[\"\\u0000\"]", "1:2", "a character that cannot be stored"),
                Arguments.of("[\"\\ud800\"]", "1:2", "a character that cannot be stored"),
                Arguments.of("{\"\\udc00\": 1}", "1:2", "a character that cannot be stored"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotYamlIsToldWithItsPlaceInPlainWords(String text, String place, String words) {
        assertRefused(text, Format.YAML, place, words);
    }

    static Stream<Arguments> whatIsNotYamlIsToldWithItsPlaceInPlainWords() {
        return Stream.of(
                Arguments.of("", "1:1", "the recipe is empty"),
                Arguments.of("# only a comment\n", "1:1", "the recipe is empty"),
                Arguments.of("a:\n\tb: 1", "2:1", "a tab where YAML is indented by spaces"),
                Arguments.of("a: b: c", "1:5", "a colon that makes no field here"),
                Arguments.of("a: 1\n  b: 2", "2:4", "a colon that makes no field here"),
                Arguments.of("a:\n  b: 1\n c: 2", "3:2", "does not belong to what is before it"),
                Arguments.of("a: 'it's'", "1:8", "does not belong to what is before it"),
                Arguments.of("a: 1\n- b", "2:1", "does not belong to what is before it"),
                Arguments.of("a: 1\nb", "2:1", "neither \"field: value\" nor \"- element\""),
                Arguments.of("a:\n- b\n-c\n", "3:1", "neither \"field: value\" nor \"- element\""),
                Arguments.of(
                        "a: [1, 2\nb: 3", "2:2", "a comma should stand here, or the ] of the list of line 1, column 4"),
                Arguments.of(
                        "a: {b: 1", "1:9", "a comma should stand here, or the } of the object of line 1, column 4"),
                Arguments.of("a: \"x", "1:6", "the quote is missing that ends the text of line 1, column 4"),
                Arguments.of("a: \"\\q\"", "1:6", "a backslash in double quotes"),
                Arguments.of("a: \"\\UFFFFFFFF\"", "1:1", "what follows is not YAML"),
                Arguments.of("a: b\u007F", "1:4", "a character that YAML does not allow: U+007F"),
                Arguments.of("a: @b", "1:4", "text that begins with '@' without quotes"),
                Arguments.of("a: - b", "1:4", "only at the start of a line"),
                Arguments.of("a: }", "1:4", "a value should stand here"),
                Arguments.of("a: >x\n", "1:5", "a text of several lines"),
                Arguments.of("a: b\u0001", "1:5", "a character that YAML does not allow: U+0001"),
                Arguments.of("b: 😀\na: \uD800b", "2:4", "a character that YAML does not allow: U+D800"),
                Arguments.of("a: \"\\0\"", "1:4", "a character that cannot be stored"),
                Arguments.of("a: 1\n---\nb: 2", "2:1", "a second document begins here"),
                Arguments.of("a: 1\n...\nb: 2", "3:1", "a document ended before this"),
                Arguments.of("%YAML 2.0\n---\na: 1", "1:1", "YAML 2.0, where 1.2 is read"),
                Arguments.of("a: 1\nb: 2\na: 3", "3:1", "the field \"a\" stands here a second time"),
                Arguments.of("1: a\n\"1\": b", "2:1", "the field \"1\" stands here a second time"),
                Arguments.of("base: &b {x: 1}\na:\n  <<: *b", "3:3", "<<, which merged objects in YAML 1.1"),
                Arguments.of("? [a, b]\n: 1", "1:3", "where the name of a field should"),
                Arguments.of("{a: 1}: 1", "1:1", "where the name of a field should"),
                Arguments.of("a: &x b\n*x : 1", "2:1", "where the name of a field should"),
                Arguments.of("a: !!binary aGk=", "1:4", "the tag !!binary"),
                Arguments.of("a: !!timestamp 2026-01-01", "1:4", "the tag !!timestamp"),
                Arguments.of("a: !!set {b}", "1:4", "the tag !!set"),
                Arguments.of("a: !own [b]", "1:4", "the tag !own"),
                Arguments.of("!own a: 1", "1:1", "the tag !own"),
                Arguments.of("a: !e!x 1", "1:4", "a tag that is not written or not known right"),
                Arguments.of("a: !!int ten", "1:4", "a value that is not what its tag !!int says"),
                Arguments.of("a: .inf", "1:4", ".inf, which is no number"),
                Arguments.of("a: -.INF", "1:4", "-.INF, which is no number"),
                Arguments.of("a: .NaN", "1:4", ".NaN, which is no number"),
                Arguments.of("a: *b", "1:4", "the alias *b has no &b before it"),
                Arguments.of("a: *b\nc: &b 1", "1:4", "the alias *b has no &b before it"),
                Arguments.of("a: &b [1, *b]", "1:11", "the alias *b stands within what it repeats"),
                Arguments.of("&b a: {c: &d {e: *d}}", "1:18", "the alias *d stands within what it repeats"));
    }

    @Test
    void aMessageQuotesLongTextOnlyInPart() {
        var name = "x".repeat(10_000);

        for (var text : List.of("a: !" + name, "a: *" + name, name + ": 1\n? " + name + "\n: 1")) {
            assertThat(DocumentReader.read(text))
                    .isInstanceOfSatisfying(
                            NotReadable.class,
                            refused -> assertThat(refused.message()).hasSizeLessThan(250));
        }
    }

    @Test
    void nestingHasALimit() {
        int most = DocumentReader.MAX_DEPTH;

        for (var format : Format.values()) {
            assertThat(DocumentReader.read("[".repeat(most) + "]".repeat(most), format))
                    .isInstanceOf(DocumentReading.Read.class);
            assertRefused("[".repeat(5_000), format, "1:101", "more than 100 deep");
            assertRefused("{\"a\":".repeat(5_000), format, "1:501", "more than 100 deep");
        }
        assertRefused("- ".repeat(5_000), Format.YAML, "1:201", "more than 100 deep");
    }

    @Test
    void aliasesCannotNestDeeperThanWhatIsWrittenOut() {
        var half = "[".repeat(60) + "%s" + "]".repeat(60);

        assertRefused("a: &x " + half.formatted("1") + "\nb: " + half.formatted("*x"), Format.YAML, "2:64", "100 deep");
    }

    @Test
    void laughsByTheBillionAreRefusedAtOnce() {
        var text = new StringBuilder("a0: &a0 ha\n");
        IntStream.rangeClosed(1, 20)
                .forEach(level -> text.append(
                        "a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(10))));

        assertThat(DocumentReader.read(text.toString()))
                .isInstanceOfSatisfying(
                        NotReadable.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo("the aliases repeat more than 1000000 characters"));
    }

    @Test
    void aLongTextCannotBeRepeatedWithoutEnd() {
        var text = "a: &a " + "x".repeat(500_000) + "\nb: [" + "*a, ".repeat(100_000) + "]";

        assertRefused(text, Format.YAML, "2:9", "the aliases repeat more than");
    }

    @ParameterizedTest
    @EnumSource
    void numbersHaveLimits(Format format) {
        for (var number : new String[] {
            "1e400",
            "-1e309",
            "1e-2000",
            "1e999999999",
            "1e-999999999",
            "1e99999999999",
            "9".repeat(400),
            "9".repeat(500_000)
        }) {
            assertRefused("[1,\n " + number + "]", format, "2:2", "too many digits or too large an exponent");
        }
        assertThat(DocumentReader.read("[1e308, -1.5e-300, " + "9".repeat(300) + "]", format))
                .isInstanceOf(DocumentReading.Read.class);
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfMoreThanAMegabyteIsRefused(Format format) {
        assertRefused(
                "[" + " ".repeat(DocumentReader.MAX_LENGTH) + "]", format, "1:1", "longer than 1048576 characters");
    }

    private static void assertRefused(String text, Format format, String place, String words) {
        assertThat(DocumentReader.read(text, format)).isInstanceOfSatisfying(NotReadable.class, refused -> {
            assertThat(refused.line() + ":" + refused.column()).isEqualTo(place);
            assertThat(refused.message()).contains(words);
        });
    }
}
