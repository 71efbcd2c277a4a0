package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.caller.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Versions that come from elsewhere: opened, filled and sealed as any other. */
@Service
public class VersionIntake {

    /** The most assets that a version holds. */
    public static final int MOST_ASSETS = Filling.LIMIT;

    private final Opening opening;
    private final Filling filling;
    private final Sealing sealing;
    private final StrictJson json;
    private final RequestSettings limits;

    VersionIntake(Opening opening, Filling filling, Sealing sealing, StrictJson json, RequestSettings limits) {
        this.opening = opening;
        this.filling = filling;
        this.sealing = sealing;
        this.json = json;
        this.limits = limits;
    }

    /** What a version is opened with; read and valid. */
    public static final class Origin {
        private final OpenVersion request;

        private Origin(OpenVersion request) {
            this.request = request;
        }
    }

    /** A part of a manifest without faults. */
    public static final class Part {
        private final ManifestPart part;

        private Part(ManifestPart part) {
            this.part = part;
        }

        /** What each asset shows, in the order of their lines. */
        public List<Shown> shown() {
            return part.lines().stream()
                    .map(line -> new Shown(
                            line.number(),
                            line.context(),
                            line.content().renderKey(),
                            line.content().width(),
                            line.content().height()))
                    .toList();
        }
    }

    /**
     * What an asset shows.
     *
     * @param line its number in the part, from 1
     */
    public record Shown(int line, AssetContext context, Sha256 renderKey, int width, int height) {}

    /** A version and whether it was made by this call. */
    public record Opened(int version, boolean created) {}

    /** What a version is opened with, as {@code POST /v1/groups/{group}/versions} takes it; empty where it has faults, which are added. */
    public Optional<Origin> origin(JsonNode tree, String pointer, Faults faults) {
        try {
            return Optional.of(
                    new Origin(json.readValid(tree.toString().getBytes(StandardCharsets.UTF_8), OpenVersion.class)));
        } catch (ProblemException invalid) {
            invalid.faults().forEach(fault -> faults.add(fault.under(pointer)));
            return Optional.empty();
        }
    }

    /** A part as {@code POST …/assets} takes it; empty where it has faults, which are added. */
    public Optional<Part> part(InputStream lines, String pointer, Faults faults) throws IOException {
        Faults own = new Faults();
        ManifestReader reader = new ManifestReader(own);
        new JsonLines(json, lines, limits).each(Filling.LIMIT, own, reader::read);
        ManifestPart part = ManifestPart.of(reader.lines(), own);
        own.listed().stream().map(fault -> fault.under(pointer)).forEach((Fault fault) -> faults.add(fault));
        return own.isEmpty() ? Optional.of(new Part(part)) : Optional.empty();
    }

    /** Idempotent by the batch. */
    public Opened open(String group, Origin origin, Caller caller) {
        Opening.Opened opened = opening.open(group, origin.request, caller);
        return new Opened(opened.version().version(), opened.created());
    }

    public void fill(String group, int version, Part part, Caller caller) {
        filling.fill(group, version, part.part, caller);
    }

    /** How many assets it has. */
    public int seal(String group, int version, Caller caller) {
        return sealing.seal(group, version, caller).assets();
    }
}
