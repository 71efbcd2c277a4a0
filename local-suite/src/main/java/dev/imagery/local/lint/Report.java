package dev.imagery.local.lint;

import java.util.List;
import java.util.stream.Collectors;

/** How findings are told. */
public enum Report {

    /** A line for each, as compilers write them: {@code file:line:column: code: pointer: message}. */
    TEXT {
        @Override
        public String of(List<LintedFile> files) {
            return lines(
                    files,
                    (file, finding) -> "%s:%s: %s%s: %s: %s"
                            .formatted(
                                    file.name(),
                                    finding.at(),
                                    switch (finding.severity()) {
                                        case FAULT -> "";
                                        case WARNING -> "warning: ";
                                    },
                                    finding.code(),
                                    finding.place(),
                                    finding.message()));
        }
    },

    /** Annotations of GitHub Actions, by its workflow commands {@code error} and {@code warning}. */
    GITHUB {
        @Override
        public String of(List<LintedFile> files) {
            return lines(
                    files,
                    (file, finding) -> "::%s file=%s,line=%d,col=%d,title=%s::%s"
                            .formatted(
                                    switch (finding.severity()) {
                                        case FAULT -> "error";
                                        case WARNING -> "warning";
                                    },
                                    property(file.name()),
                                    finding.at().line(),
                                    finding.at().column(),
                                    property(finding.code()),
                                    data(finding.place() + ": " + finding.message())));
        }
    },

    /** One JSON document: the sums, and each file with its findings. */
    JSON {
        @Override
        public String of(List<LintedFile> files) {
            return JsonReport.of(files);
        }
    };

    /** Whole lines; nothing where there is nothing to tell. */
    public abstract String of(List<LintedFile> files);

    private static String lines(List<LintedFile> files, LineWriter writer) {
        return files.stream()
                .flatMap(file -> file.findings().stream().map(finding -> writer.line(file, finding) + "\n"))
                .collect(Collectors.joining());
    }

    @FunctionalInterface
    private interface LineWriter {
        String line(LintedFile file, Finding finding);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
