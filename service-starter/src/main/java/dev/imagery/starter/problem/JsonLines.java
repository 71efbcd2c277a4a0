package dev.imagery.starter.problem;

import dev.imagery.starter.request.RequestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of NDJSON, one after the other, none of them in memory beyond {@link RequestSettings#maxJson()}. */
public final class JsonLines {

    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    public JsonLines(InputStream body, RequestSettings settings) {
        this.body = body;
        this.longest = Math.toIntExact(settings.maxJson().toBytes());
    }

    /**
     * A line that is not blank.
     *
     * @param number from 1, blank lines counted
     * @param text in UTF-8, without its end; cut where it is too long
     */
    public record Line(int number, String text, boolean tooLong) {

        /** Where the faults of the line point to. */
        public String pointer() {
            return "/lines/" + number;
        }
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
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
