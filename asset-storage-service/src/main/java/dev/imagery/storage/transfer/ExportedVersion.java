package dev.imagery.storage.transfer;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.imagery.starter.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code version.json}: which version it was, and what it is opened with. */
record ExportedVersion(int format, String group, int version, int assets, Opening open) {

    /** As {@code POST /v1/groups/{group}/versions} takes it. */
    record Opening(
            UUID batch,
            @JsonRawValue String recipe,
            long catalogRevision,
            int precedence,
            @Nullable String author,
            @Nullable String note,
            boolean approval) {}

    /** A version that can be exported. */
    record Found(long id, String state, boolean expired, ExportedVersion version) {

        /** @throws ProblemException 409 where it is open or kept no longer */
        Found complete() {
            String name = "Version " + version.version() + " of " + version.group();
            if (state.equals("open")) {
                throw ProblemException.conflict("version-open", name + " is not sealed", null);
            }
            if (expired) {
                throw ProblemException.conflict("version-expired", name + " is kept no longer", null);
            }
            return this;
        }
    }
}
