package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;
import dev.imagery.generation.catalog.title.TitleReader;
import dev.imagery.generation.catalog.title.TitleReading;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Reads titles as NDJSON. */
@Component
class TitleLines {

    /** They are in memory until all are known to be without faults. */
    static final int MOST_TITLES = 100_000;

    private final StrictJson json;
    private final RequestSettings limits;

    TitleLines(StrictJson json, RequestSettings limits) {
        this.json = json;
        this.limits = limits;
    }

    /**
     * The titles in the order of their lines; blank lines are passed over, but counted.
     *
     * @throws ProblemException 422 with the faults of all lines, each below {@code /lines/<number from 1>}
     */
    SequencedMap<Long, TitleFacts> read(InputStream body) throws IOException {
        var titles = new LinkedHashMap<Long, TitleFacts>();
        var faults = new Faults();
        new JsonLines(json, body, limits).each(MOST_TITLES, faults, (number, line) -> {
            var at = JsonLines.pointer(number);
            switch (TitleReader.read(line, at)) {
                case TitleReading.Valid(long id, TitleFacts facts) -> {
                    if (titles.putIfAbsent(id, facts) != null) {
                        faults.add(Fault.of(at + "/id", "duplicate", id, "each title once"));
                    }
                }
                case TitleReading.Invalid invalid -> faults.addAll(LanguageFaults.of(invalid.faults()));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-titles", "The import", faults);
        }
        return titles;
    }
}
