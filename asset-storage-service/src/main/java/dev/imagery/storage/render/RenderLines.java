package dev.imagery.storage.render;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.Verification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes renders as lines of NDJSON, with all that is known of them, and reads such lines. */
@Service
public class RenderLines {

    private static final String KEY = "renderKey";

    private final RenderTable renders;
    private final Tellings tellings;
    private final Recording recording;
    private final Verification verification;
    private final PurgedParts purged;
    private final StrictJson strict;
    private final JsonMapper json;

    RenderLines(
            RenderTable renders,
            Tellings tellings,
            Recording recording,
            Verification verification,
            PurgedParts purged,
            StrictJson strict,
            JsonMapper json) {
        this.renders = renders;
        this.tellings = tellings;
        this.recording = recording;
        this.verification = verification;
        this.purged = purged;
        this.strict = strict;
        this.json = json;
    }

    /** As a line has it. */
    private record Line(
            @JsonUnwrapped RecordedRender render,
            @JsonUnwrapped Telling telling) {}

    /** A render that was read from a line and can be recorded. */
    public static final class Read {
        private final Sha256 key;
        private final RenderReport report;

        private Read(Sha256 key, RenderReport report) {
            this.key = key;
            this.report = report;
        }

        public Sha256 key() {
            return key;
        }

        /** Its pictures. */
        public List<Rendition> renditions() {
            return report.pictures();
        }
    }

    /** Those of the renders that are known, by key. */
    public String write(Collection<Sha256> keys) {
        Map<Sha256, Telling> told = tellings.of(keys);
        StringBuilder lines = new StringBuilder();
        renders.find(keys).stream()
                .sorted(Comparator.comparing(render -> render.renderKey().hex()))
                .flatMap(render ->
                        Optional.ofNullable(told.get(render.renderKey()))
                                .map(telling -> new Line(render, telling))
                                .stream())
                .forEach(line -> lines.append(json.writeValueAsString(line)).append('\n'));
        return lines.toString();
    }

    /** Empty where the line has faults, which are added with {@code pointer} before theirs. */
    public Optional<Read> read(JsonNode line, String pointer, Faults faults) {
        Optional<Sha256> key = key(line);
        if (key.isEmpty()) {
            faults.add(
                    Fault.of(pointer + "/" + KEY, "malformed", null, "a SHA-256 as 64 lower-case hexadecimal digits"));
            return Optional.empty();
        }
        ObjectNode rest = ((ObjectNode) line).deepCopy();
        rest.remove(KEY);
        try {
            RenderReport report =
                    strict.readValid(rest.toString().getBytes(StandardCharsets.UTF_8), RenderReport.class);
            List<Fault> found = RenderFaults.of(report.renditions());
            found.forEach(fault -> faults.add(fault.under(pointer)));
            return found.isEmpty() ? Optional.of(new Read(key.get(), report)) : Optional.empty();
        } catch (ProblemException invalid) {
            invalid.faults().forEach(fault -> faults.add(fault.under(pointer)));
            return Optional.empty();
        }
    }

    /** Whether the objects are there and what their keys say, and nothing was taken down for good; not to be called in a database transaction. */
    public List<Fault> verify(List<Read> read, String pointer) {
        List<Rendition> pictures = read.stream()
                .flatMap(render -> render.renditions().stream())
                .distinct()
                .toList();
        List<Verification.Finding> findings = verification.verify(pictures.stream()
                .map(picture -> new Verification.Claim(picture.key(), picture.bytes()))
                .toList());
        List<Fault> faults = new ArrayList<>();
        for (Read render : read) {
            purged.of(render.report.render(render.key)).forEach(fault -> faults.add(at(pointer, render, fault)));
        }
        for (int i = 0; i < pictures.size(); i++) {
            if (!(findings.get(i) instanceof Verification.Finding.Buried)
                    && !(findings.get(i) instanceof Verification.Finding.Proved)) {
                ObjectKey key = pictures.get(i).key();
                faults.add(Fault.of(pointer, "object-missing", key.path(), "an object of the length that is stated"));
            }
        }
        return faults;
    }

    /** Records a render as {@code PUT /v1/renders/{key}} does, and says whether it was new. */
    public boolean record(Read read) {
        return recording.record(read.key, read.report).created();
    }

    /** Which render of the lines it is, its key says. */
    private static Fault at(String pointer, Read render, Fault fault) {
        return Fault.of(pointer, fault.code(), render.key.hex() + ": " + fault.found(), fault.expected());
    }

    private static Optional<Sha256> key(JsonNode line) {
        String text = line.path(KEY).asString("");
        return line.isObject() && Sha256.isHex(text) ? Optional.of(new Sha256(text)) : Optional.empty();
    }
}
