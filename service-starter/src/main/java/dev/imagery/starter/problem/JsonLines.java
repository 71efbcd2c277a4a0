package dev.imagery.starter.problem;

import dev.imagery.starter.request.RequestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The lines of NDJSON, one after the other, none of them in memory beyond {@link RequestSettings#maxJson()}. */
public final class JsonLines {

    private final StrictJson json;
    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    /** The lines are read from {@code body} by {@link #each}, once. */
    public JsonLines(StrictJson json, InputStream body, RequestSettings settings) {
        this.json = json;
        this.body = body;
        this.longest = Math.toIntExact(settings.maxJson().toBytes());
    }

    /** Takes the JSON of one line. */
    @FunctionalInterface
    public interface LineReader {

        /** @param number of the line, from 1, blank ones counted */
        void read(int number, JsonNode line);
    }

    /** Where the faults of a line point to. */
    public static String pointer(int number) {
        return "/lines/" + number;
    }

    /**
     * Hands over each line that is JSON; what is none is a fault. Blank lines are passed over.
     *
     * @param most how many lines there may be; at the next one, which is a fault, the reading ends
     */
    public void each(int most, Faults faults, LineReader reader) throws IOException {
        int count = 0;
        for (Optional<Line> next = next(); next.isPresent(); next = next()) {
            Line line = next.get();
            count++;
            if (count > most) {
                faults.add(Fault.of(pointer(line.number()), "too-many", null, "at most %,d lines".formatted(most)));
                return;
            }
            tree(line, faults).ifPresent(tree -> reader.read(line.number(), tree));
        }
    }

    private Optional<JsonNode> tree(Line line, Faults faults) {
        String at = pointer(line.number());
        if (line.tooLong()) {
            faults.add(
                    Fault.of(at, "too-large", null, "at most %d bytes (imagery.request.max-json)".formatted(longest)));
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(line.text().getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (ProblemException notJson) {
            String why = String.valueOf(notJson.detail()).replaceFirst("^Line 1, c", "C");
            faults.add(Fault.of(at, "not-json", null, "JSON on one line. " + why));
            return Optional.empty();
        }
    }

    /** @param text in UTF-8, without its end; cut where it is too long */
    record Line(int number, String text, boolean tooLong) {}

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (fill()) {
            Line line = line();
            if (!line.text().isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line line() throws IOException {
        number++;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = Math.min(stop - at, longest - kept.size());
            kept.write(buffer, at, room);
            tooLong |= room < stop - at;
            ended = stop < end;
            at = ended ? stop + 1 : end;
        } while (!ended && fill());
        return new Line(number, kept.toString(StandardCharsets.UTF_8), tooLong);
    }

    /** False at the end of the body. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(body.read(buffer), 0);
        }
        return at < end;
    }
}
