package dev.imagery.local.lint;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"faults": 1, "warnings": 0, "files": [{"file": …, "findings": [{"severity": "fault", "line": 3, …}]}]}}. */
final class JsonReport {

    private JsonReport() {}

    static String of(List<LintedFile> files) {
        var report = JsonMapper.shared()
                .createObjectNode()
                .put("faults", count(files, Severity.FAULT))
                .put("warnings", count(files, Severity.WARNING));
        var list = report.putArray("files");
        for (var file : files) {
            var findings = list.addObject().put("file", file.name()).putArray("findings");
            file.findings().forEach(finding -> write(finding, findings.addObject()));
        }
        return report.toPrettyString() + "\n";
    }

    private static long count(List<LintedFile> files, Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }

    private static void write(Finding finding, ObjectNode object) {
        object.put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("line", finding.at().line())
                .put("column", finding.at().column())
                .put("code", finding.code())
                .put("pointer", finding.pointer())
                .put("message", finding.message());
    }
}
