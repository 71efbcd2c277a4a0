package dev.imagery.local.lint;

import java.util.List;

/**
 * A file that was looked at.
 *
 * @param name as the caller gave it
 * @param findings by their place in the file
 */
public record LintedFile(String name, List<Finding> findings) {

    /** How many of its findings are of the severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The same file where everything found is a fault. */
    public LintedFile strictly() {
        return new LintedFile(
                name,
                findings.stream()
                        .map(finding -> new Finding(
                                Severity.FAULT, finding.at(), finding.code(), finding.pointer(), finding.message()))
                        .toList());
    }
}
