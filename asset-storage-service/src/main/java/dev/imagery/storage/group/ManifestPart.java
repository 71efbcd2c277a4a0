package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.storage.asset.AssetContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one part, each context once.
 *
 * @param accepted lines that hold an asset, repeated ones included
 */
record ManifestPart(int accepted, List<ManifestLine> lines) {

    /** Lets identical lines fall together and tells, in {@code faults}, of those that contradict an earlier one. */
    static ManifestPart of(List<ManifestLine> all, Faults faults) {
        Map<AssetContext, ManifestLine.Content> seen = HashMap.newHashMap(all.size());
        List<ManifestLine> lines = new ArrayList<>(all.size());
        for (ManifestLine line : all) {
            ManifestLine.Content earlier = seen.putIfAbsent(line.context(), line.content());
            if (earlier == null) {
                lines.add(line);
            } else if (!earlier.equals(line.content())) {
                faults.add(duplicate(line));
            }
        }
        return new ManifestPart(all.size(), lines);
    }

    static Fault duplicate(ManifestLine line) {
        return Fault.of(
                JsonLines.pointer(line.number()),
                "duplicate-context",
                line.context().toString(),
                "each context once in a version, or the same content again");
    }
}
