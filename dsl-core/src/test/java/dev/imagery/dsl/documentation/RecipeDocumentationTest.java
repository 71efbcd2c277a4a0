package dev.imagery.dsl.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/recipe.md} says what the language says. Written anew with {@code -Drecipe.docs.write=true}. */
class RecipeDocumentationTest {

    private static final Path DOCUMENT = Path.of("../docs/recipe.md");
    private static final Pattern TABLE = Pattern.compile("<!-- fields: ([^>]+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z])(?:fault|code|Notice)\\(\\s*\"([a-z]+(?:-[a-z0-9]+)*)\"" // given to a fault or notice
                    + "|\"((?:unknown|invalid|never|no|not|too|out|over|pin|artwork|tiles?|titles?|market|more|quota|franchise|colours)-[a-z0-9-]+)\"");

    @Test
    void theTablesAreThoseOfTheSchema() throws IOException {
        var text = Files.readString(DOCUMENT);
        var parts = SchemaParts.all();
        var written = TABLE.matcher(text).replaceAll(table -> {
            var part = parts.get(table.group(1));
            assertThat(part)
                    .as("the language has no part named " + table.group(1))
                    .isNotNull();
            return java.util.regex.Matcher.quoteReplacement("<!-- fields: " + table.group(1) + " -->\n"
                    + String.join("\n", FieldTable.of(part)) + "\n<!-- end -->");
        });
        if (Boolean.getBoolean("recipe.docs.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(written)
                .as("tables of docs/recipe.md; write them anew with -Drecipe.docs.write=true")
                .isEqualTo(text);
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        var text = Files.readString(DOCUMENT);
        var missing = new ArrayList<String>();
        SchemaParts.all()
                .forEach((name, part) -> FieldTable.of(part).stream()
                        .skip(2)
                        .filter(row -> !text.contains(withoutDefault(row)))
                        .forEach(row -> missing.add(name + ": " + row)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeOfAFaultOrWarningIsDocumented() throws IOException {
        var text = Files.readString(DOCUMENT);
        var missing = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                codes(Files.readString(file)).stream()
                        .filter(code -> !text.contains("`" + code + "`"))
                        .forEach(code -> missing.add(code + " of " + file.getFileName()));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> codes(String source) {
        return CODE.matcher(source)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .distinct()
                .toList();
    }

    /** What several designs share is told once; what differs by default is in the table of each. */
    private static String withoutDefault(String row) {
        return row.substring(0, row.lastIndexOf(" | "));
    }
}
