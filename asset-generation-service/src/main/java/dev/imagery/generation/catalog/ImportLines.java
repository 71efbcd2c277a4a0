package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.region.RegionReader;
import dev.imagery.generation.catalog.region.RegionReading;
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
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads titles and regions as NDJSON. */
@Component
class ImportLines {

    /** One revision should not take longer than callers wait. */
    static final int MOST_LINES = 200_000;

    private final StrictJson json;
    private final RequestSettings limits;
    private final JsonMapper rows;

    ImportLines(StrictJson json, RequestSettings limits, JsonMapper rows) {
        this.json = json;
        this.limits = limits;
        this.rows = rows;
    }

    /**
     * What the lines hold, to be closed; blank lines are passed over, but counted.
     *
     * @throws ProblemException 422 with the faults of all lines, each below {@code /lines/<number from 1>}
     */
    ImportSpool read(InputStream body) throws IOException {
        var spool = new ImportSpool(rows);
        try {
            var faults = new Faults();
            var ids = new HashSet<Long>();
            new JsonLines(json, body, limits)
                    .each(
                            MOST_LINES,
                            faults,
                            (number, line) -> read(line, JsonLines.pointer(number), spool, ids, faults));
            if (!faults.isEmpty()) {
                throw ProblemException.faulty("invalid-titles", "The import", faults);
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static void read(JsonNode line, String at, ImportSpool spool, Set<Long> ids, Faults faults) {
        if (line instanceof ObjectNode object && object.has("region")) {
            region(object, at, spool, faults);
            return;
        }
        switch (TitleReader.read(line, at)) {
            case TitleReading.Valid(long id, var facts) -> {
                if (!ids.add(id)) {
                    faults.add(Fault.of(at + "/id", "duplicate", id, "each title once"));
                } else if (faults.isEmpty()) { // else nothing will be imported
                    spool.add(id, facts);
                }
            }
            case TitleReading.Invalid invalid -> faults.addAll(LanguageFaults.of(invalid.faults()));
        }
    }

    private static void region(ObjectNode object, String at, ImportSpool spool, Faults faults) {
        switch (RegionReader.read(object, at)) {
            case RegionReading.Valid(var region) -> {
                if (!spool.add(region)) {
                    faults.add(Fault.of(at + "/region", "duplicate", region.name(), "each region once"));
                }
            }
            case RegionReading.Invalid invalid -> faults.addAll(LanguageFaults.of(invalid.faults()));
        }
    }
}
