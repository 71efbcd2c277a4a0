package dev.imagery.storage.transfer;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.group.GroupNames;
import dev.imagery.storage.group.VersionIntake;
import dev.imagery.storage.render.RenderLines;
import dev.imagery.storage.transfer.ReadArchive.Spooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds what is wrong with the content of an archive, all of it, before anything of it is taken. */
@Component
class ArchiveCheck {

    private static final int MOST_LINES = 10_000;

    private final VersionIntake versions;
    private final RenderLines renders;
    private final StrictJson json;
    private final RequestSettings limits;

    ArchiveCheck(VersionIntake versions, RenderLines renders, StrictJson json, RequestSettings limits) {
        this.versions = versions;
        this.renders = renders;
        this.json = json;
        this.limits = limits;
    }

    /** What an archive without faults is to be imported as. */
    record Plan(String group, VersionIntake.Origin origin) {}

    private record Size(int width, int height) {}

    /** Empty where there are faults, which are added. */
    Optional<Plan> plan(ReadArchive archive, Optional<String> group, Faults faults) throws IOException {
        JsonNode version = version(archive, faults);
        Map<Sha256, Set<Size>> sizes = new HashMap<>();
        for (Spooled part : archive.parts(ArchiveFiles.RENDERS)) {
            List<RenderLines.Read> read = renders(part, faults);
            faults.addAll(renders.verify(read, ReadArchive.pointer(part.part().name())));
            read.forEach(render -> sizes.put(render.key(), sizes(render)));
        }
        int assets = assets(archive, sizes, faults);
        return plan(version, assets, group, faults).filter(plan -> faults.isEmpty());
    }

    /** The renders of a part; what is wrong with the others is added to the faults. */
    List<RenderLines.Read> renders(Spooled part, Faults faults) throws IOException {
        String pointer = ReadArchive.pointer(part.part().name());
        Faults own = new Faults();
        List<RenderLines.Read> read = new ArrayList<>();
        try (InputStream lines = Files.newInputStream(part.file())) {
            new JsonLines(json, lines, limits)
                    .each(
                            MOST_LINES,
                            own,
                            (number, line) -> renders.read(line, JsonLines.pointer(number), own)
                                    .ifPresent(read::add));
        }
        own.listed().forEach(fault -> faults.add(fault.under(pointer)));
        return read;
    }

    /** A part of the manifest; empty where it has faults, which are added. */
    Optional<VersionIntake.Part> manifest(Spooled part, Faults faults) throws IOException {
        try (InputStream lines = Files.newInputStream(part.file())) {
            return versions.part(lines, ReadArchive.pointer(part.part().name()), faults);
        }
    }

    private Optional<Plan> plan(JsonNode version, int assets, Optional<String> group, Faults faults) {
        String pointer = ReadArchive.pointer(ArchiveFiles.VERSION);
        if (version.path("format").asInt(0) != ArchiveFiles.FORMAT) {
            faults.add(Fault.of(pointer + "/format", "unknown-format", null, "the format " + ArchiveFiles.FORMAT));
        }
        String name = group.orElseGet(() -> version.path("group").asString(""));
        if (!name.matches(GroupNames.PATTERN)) {
            faults.add(Fault.of(pointer + "/group", "malformed", name, GroupNames.WORDS));
        }
        if (assets != version.path("assets").asInt(-1) || assets > VersionIntake.MOST_ASSETS) {
            String expected = "as many as the manifest has, and at most " + VersionIntake.MOST_ASSETS;
            faults.add(Fault.of(
                    pointer + "/assets", "mismatch", version.path("assets").asInt(-1), expected));
        }
        return versions.origin(version.path("open"), pointer + "/open", faults).map(origin -> new Plan(name, origin));
    }

    private JsonNode version(ReadArchive archive, Faults faults) throws IOException {
        String pointer = ReadArchive.pointer(ArchiveFiles.VERSION);
        if (archive.version().isEmpty()
                || Files.size(archive.version().get()) > limits.maxJson().toBytes()) {
            faults.add(Fault.of(
                    pointer,
                    "missing-file",
                    null,
                    "a file of at most " + limits.maxJson().toBytes() + " bytes"));
            return MissingNode.getInstance();
        }
        try {
            return json.read(Files.readAllBytes(archive.version().get()), JsonNode.class);
        } catch (ProblemException notJson) {
            faults.add(Fault.of(pointer, "not-json", null, "JSON. " + notJson.detail()));
            return MissingNode.getInstance();
        }
    }

    private int assets(ReadArchive archive, Map<Sha256, Set<Size>> sizes, Faults faults) throws IOException {
        Set<AssetContext> contexts = new HashSet<>();
        int assets = 0;
        for (Spooled part : archive.parts(ArchiveFiles.ASSETS)) {
            List<VersionIntake.Shown> shown =
                    manifest(part, faults).map(VersionIntake.Part::shown).orElse(List.of());
            String pointer = ReadArchive.pointer(part.part().name());
            for (VersionIntake.Shown asset : shown) {
                check(asset, pointer + JsonLines.pointer(asset.line()), sizes, contexts, faults);
            }
            assets += shown.size();
        }
        return assets;
    }

    private static void check(
            VersionIntake.Shown asset,
            String pointer,
            Map<Sha256, Set<Size>> sizes,
            Set<AssetContext> contexts,
            Faults faults) {
        if (!contexts.add(asset.context())) {
            faults.add(Fault.of(pointer, "duplicate-context", asset.context().toString(), "each context once"));
        }
        Set<Size> there = sizes.get(asset.renderKey());
        if (there == null) {
            faults.add(Fault.of(
                    pointer + "/renderKey", "unknown-render", asset.renderKey().hex(), "a render of the archive"));
        } else if (!there.contains(new Size(asset.width(), asset.height()))) {
            faults.add(Fault.of(
                    pointer + "/width",
                    "no-rendition",
                    asset.width() + "×" + asset.height(),
                    "a size that the render has a rendition of"));
        }
    }

    private static Set<Size> sizes(RenderLines.Read render) {
        return render.renditions().stream()
                .map(rendition -> new Size(rendition.width(), rendition.height()))
                .collect(Collectors.toSet());
    }
}
