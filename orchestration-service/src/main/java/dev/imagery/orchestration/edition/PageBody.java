package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.orchestration.page.PageReader;
import dev.imagery.rules.reading.Reading;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;

/** A page as the body of a request. */
final class PageBody {

    private static final String TYPE = "invalid-page";
    private static final String WHAT = "The page";

    private PageBody() {}

    /**
     * The page, without fault.
     *
     * @throws ProblemException 422 with all faults, or 400 {@code not-json}
     */
    static PageDefinition read(InputStream body, DataSize largest) throws IOException {
        int most = Math.toIntExact(largest.toBytes());
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw ProblemException.faulty(
                    TYPE,
                    WHAT,
                    List.of(Fault.of(
                            "", "wrong-size", null, "at most %,d bytes (imagery.pages.max-size)".formatted(most))));
        }
        try {
            return accepted(PageReader.read(new ByteArrayInputStream(bytes)));
        } catch (JacksonException notJson) {
            throw StrictJson.notJson(notJson);
        }
    }

    private static PageDefinition accepted(Reading<PageDefinition> reading) {
        return switch (reading) {
            case Reading.Accepted<PageDefinition>(PageDefinition page) -> page;
            case Reading.Refused<PageDefinition>(var faults, int total) ->
                throw ProblemException.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        TYPE,
                        WHAT + (total == 1 ? " has a fault" : " has " + total + " faults"),
                        total > faults.size() ? "The first " + faults.size() + " are listed." : null,
                        faults.stream()
                                .map(fault -> new Fault(
                                        fault.pointer(),
                                        fault.code(),
                                        fault.found(),
                                        fault.expected(),
                                        fault.suggestion()))
                                .toList());
        };
    }
}
