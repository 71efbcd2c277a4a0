package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.starter.disk.BrokenFileException;
import dev.imagery.starter.disk.ChecksummedFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Last known answers in a file, an answer a line, gzipped. It is there as a whole or not at all. */
final class LastKnownFile {

    static final String NAME = "last-known-answers";

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Head(int format) {}

    private record Line(
            List<Map<String, String>> contexts, int further, Instant given, long release, List<Answered> answers) {

        static Line of(Remembered answer) {
            return new Line(
                    answer.question(),
                    answer.further(),
                    answer.given(),
                    answer.evaluation().release(),
                    answer.evaluation().answers().stream().map(Answered::of).toList());
        }

        Remembered remembered() {
            return new Remembered(
                    contexts,
                    new Evaluation(
                            release, answers.stream().map(Answered::chosen).toList()),
                    further,
                    given);
        }
    }

    private record Answered(
            Map<String, JsonNode> fields,
            Map<String, Chosen.Winner> winners,
            List<Chosen.Participation> participations) {

        static Answered of(Chosen chosen) {
            return new Answered(chosen.adaptiveFields(), chosen.winners(), chosen.participations());
        }

        Chosen chosen() {
            return new Chosen(fields, winners, participations);
        }
    }

    private final Path directory;
    private final long most;

    /** @param most bytes of lines before they are compressed */
    LastKnownFile(Path directory, long most) {
        this.directory = directory;
        this.most = most;
    }

    /** Writes as many of the answers as there is room for, the first ones first; how many. */
    int write(List<Remembered> answers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int written = 0;
        try (OutputStream lines = new GZIPOutputStream(bytes)) {
            lines.write(line(new Head(FORMAT)));
            long left = most;
            for (Remembered answer : answers) {
                byte[] line = line(Line.of(answer));
                left -= line.length;
                if (left < 0) {
                    break;
                }
                lines.write(line);
                written++;
            }
        }
        Files.createDirectories(directory);
        ChecksummedFile.write(file(), bytes.toByteArray());
        return written;
    }

    private static byte[] line(Object value) {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What was written, in the same order; nothing where there is no file.
     *
     * @throws BrokenFileException where it is not what was written, or of another format
     */
    List<Remembered> read() throws IOException {
        Optional<byte[]> bytes = ChecksummedFile.read(file());
        return bytes.isEmpty() ? List.of() : read(bytes.get());
    }

    private List<Remembered> read(byte[] bytes) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
            String head = lines.readLine();
            int format = head == null ? 0 : JSON.readTree(head).path("format").asInt(0);
            if (format != FORMAT) {
                throw new BrokenFileException(
                        file() + " is of format " + format + ", and only " + FORMAT + " is known");
            }
            List<Remembered> answers = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(JSON.readValue(line, Line.class).remembered());
            }
            return answers;
        } catch (RuntimeException malformed) {
            throw new BrokenFileException(file() + " is malformed: " + malformed.getMessage());
        }
    }

    private Path file() {
        return directory.resolve(NAME);
    }
}
