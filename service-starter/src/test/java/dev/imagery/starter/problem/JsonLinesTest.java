package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.imagery.starter.problem.JsonLines.Line;
import dev.imagery.starter.request.RequestSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    private static final int LONGEST = 100_000;

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        assertThat(lines("a\n\n \r\nb\r\n"))
                .extracting(Line::number, line -> line.text().strip())
                .containsExactly(tuple(1, "a"), tuple(4, "b"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("a\nb")).extracting(Line::text).containsExactly("a", "b");
    }

    @Test
    void anEmptyBodyHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aLineMayBeAsLongAsADocument() throws IOException {
        String line = "é".repeat(LONGEST / 2);
        assertThat(lines(line + "\nb")).containsExactly(new Line(1, line, false), new Line(2, "b", false));
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextOneIsReadAllTheSame() throws IOException {
        assertThat(lines("x".repeat(3 * LONGEST) + "\nb"))
                .containsExactly(new Line(1, "x".repeat(LONGEST), true), new Line(2, "b", false));
    }

    @Test
    void whatIsNotJsonIsAFaultAndTheNextLineIsReadAllTheSame() throws IOException {
        Faults faults = new Faults();
        assertThat(numbers("{\n1 2\n\n" + "x".repeat(2 * LONGEST) + "\n{}\nnull", 9, faults))
                .containsExactly(5, 6);
        assertThat(faults.listed())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/lines/1", "not-json"), tuple("/lines/2", "not-json"), tuple("/lines/4", "too-large"));
        assertThat(faults.listed().get(1).expected())
                .contains("more after the end")
                .doesNotContain("Line", "Token");
    }

    @Test
    void theReadingEndsWhereThereAreTooManyLines() throws IOException {
        Faults faults = new Faults();
        assertThat(numbers("1\n\n2\n3\n4\n5", 2, faults)).containsExactly(1, 3);
        assertThat(faults.listed()).containsExactly(Fault.of("/lines/4", "too-many", null, "at most 2 lines"));
    }

    private static List<Integer> numbers(String body, int most, Faults faults) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        reader(body).each(most, faults, (number, line) -> numbers.add(number));
        return numbers;
    }

    private static List<Line> lines(String body) throws IOException {
        JsonLines reader = reader(body);
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
            lines.add(next.get());
        }
        return lines;
    }

    private static JsonLines reader(String body) {
        return new JsonLines(
                new StrictJson(JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new RequestSettings(DataSize.ofMegabytes(1), DataSize.ofBytes(LONGEST)));
    }
}
