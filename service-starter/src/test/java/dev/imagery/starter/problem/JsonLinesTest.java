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

class JsonLinesTest {

    private static final int LONGEST = 100_000;

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        assertThat(lines("a\n\n \r\nb\r\n"))
                .extracting(Line::pointer, line -> line.text().strip())
                .containsExactly(tuple("/lines/1", "a"), tuple("/lines/4", "b"));
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

    private static List<Line> lines(String body) throws IOException {
        JsonLines reader = new JsonLines(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new RequestSettings(DataSize.ofMegabytes(1), DataSize.ofBytes(LONGEST)));
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
            lines.add(next.get());
        }
        return lines;
    }
}
