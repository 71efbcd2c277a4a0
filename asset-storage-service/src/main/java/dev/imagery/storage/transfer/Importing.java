package dev.imagery.storage.transfer;

import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.VersionIntake;
import dev.imagery.storage.render.RenderLines;
import dev.imagery.storage.transfer.ReadArchive.Spooled;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Imports archives. All of one is read and checked before a render of it is recorded; then its renders are recorded, and its version is
 * opened, filled and sealed as any other. Each of these steps may be done again, and so may the import.
 */
@Service
class Importing {

    private final ArchiveReading reading;
    private final ArchiveCheck check;
    private final RenderLines renders;
    private final VersionIntake versions;
    private final VersionContents contents;

    Importing(
            ArchiveReading reading,
            ArchiveCheck check,
            RenderLines renders,
            VersionIntake versions,
            VersionContents contents) {
        this.reading = reading;
        this.check = check;
        this.renders = renders;
        this.versions = versions;
        this.contents = contents;
    }

    /** The version, and whether this import made it. */
    record Outcome(ImportedVersion version, boolean created) {}

    /**
     * @param group to import it as another group than it was
     * @throws ProblemException 422 with every fault of the archive
     */
    Outcome take(InputStream body, Optional<String> group, Caller caller) throws IOException {
        try (Spool spool = Spool.open()) {
            Faults faults = new Faults();
            ReadArchive archive = reading.read(body, spool, faults);
            Optional<ArchiveCheck.Plan> plan = check.plan(archive, group, faults);
            return take(archive, plan.orElseThrow(() -> invalid(faults)), caller);
        }
    }

    private Outcome take(ReadArchive archive, ArchiveCheck.Plan plan, Caller caller) throws IOException {
        Faults none = new Faults();
        int all = 0;
        int recorded = 0;
        for (Spooled part : archive.parts(ArchiveFiles.RENDERS)) {
            for (RenderLines.Read render : check.renders(part, none)) {
                all++;
                recorded += renders.record(render) ? 1 : 0;
            }
        }
        VersionIntake.Opened opened = versions.open(plan.group(), plan.origin(), caller);
        for (Spooled part : archive.parts(ArchiveFiles.ASSETS)) {
            versions.fill(
                    plan.group(), opened.version(), check.manifest(part, none).orElseThrow(), caller);
        }
        int assets = versions.seal(plan.group(), opened.version(), caller);
        String state = contents.find(plan.group(), opened.version()).state();
        return new Outcome(
                new ImportedVersion(plan.group(), opened.version(), state, assets, all, recorded), opened.created());
    }

    private static ProblemException invalid(Faults faults) {
        return ProblemException.faulty("invalid-archive", "The archive", faults);
    }
}
