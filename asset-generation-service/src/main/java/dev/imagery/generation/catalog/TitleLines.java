package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;
import dev.imagery.generation.catalog.title.TitleReader;
import dev.imagery.generation.catalog.title.TitleReading;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads titles as NDJSON. */
@Component
class TitleLines {

    private final JsonMapper json;

    TitleLines(JsonMapper json) {
        this.json = json;
    }

    /**
     * The titles in the order of their lines; blank lines are passed over, but counted.
     *
     * @throws ProblemException 422 with the faults of all lines, each below {@code /lines/<number from 1>}
     */
    SequencedMap<Long, TitleFacts> read(InputStream body) throws IOException {
        var titles = new LinkedHashMap<Long, TitleFacts>();
        var faults = new ArrayList<Fault>();
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        int number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                read(line, "/lines/" + number, titles, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-titles", "The import", faults);
        }
        return titles;
    }

    private void read(String line, String at, SequencedMap<Long, TitleFacts> titles, List<Fault> faults) {
        try {
            switch (TitleReader.read(json.readTree(line), at)) {
                case TitleReading.Valid(long id, TitleFacts facts) -> {
                    if (titles.putIfAbsent(id, facts) != null) {
                        faults.add(Fault.of(at + "/id", "duplicate", id, "each title once"));
                    }
                }
                case TitleReading.Invalid invalid -> faults.addAll(LanguageFaults.of(invalid.faults()));
            }
        } catch (JacksonException e) {
            faults.add(Fault.of(at, "not-json", null, "a JSON object on one line: " + e.getOriginalMessage()));
        }
    }
}
