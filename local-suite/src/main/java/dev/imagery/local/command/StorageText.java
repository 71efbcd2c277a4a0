package dev.imagery.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The storage report for people. */
final class StorageText {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};
    private static final int STEP = 1024;

    private StorageText() {}

    static String of(JsonNode report) {
        List<String> lines = new ArrayList<>();
        lines.add("Stored, as of " + report.path("measuredAt").asString());
        report.path("encodings")
                .forEach(amount -> lines.add("  " + wide(amount.path("encoding").asString(), 6) + " " + sum(amount)));
        lines.add("");
        lines.add(row("group", "live", "only kept"));
        report.path("groups")
                .forEach(group -> lines.add(
                        row(group.path("group").asString(), sum(group.path("live")), sum(group.path("kept")))));
        lines.add("");
        lines.add(report.path("due").isEmpty() ? "Nothing goes by and by." : "What goes, where nothing takes it up:");
        report.path("due")
                .forEach(due -> lines.add(String.format(
                        Locale.ROOT,
                        "  %s  %s, %s",
                        due.path("day").asString(),
                        counted(due.path("renders").asLong(), "render"),
                        sum(due))));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String group, String live, String kept) {
        return wide(group, 30) + " " + wide(live, 28) + " " + kept;
    }

    private static String wide(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Of one amount or of several. */
    private static String sum(JsonNode amounts) {
        if (amounts.isArray()) {
            return amount(
                    amounts.valueStream()
                            .mapToLong(amount -> amount.path("objects").asLong())
                            .sum(),
                    amounts.valueStream()
                            .mapToLong(amount -> amount.path("bytes").asLong())
                            .sum());
        }
        return amount(amounts.path("objects").asLong(), amounts.path("bytes").asLong());
    }

    private static String amount(long objects, long bytes) {
        return objects == 0 ? "–" : counted(objects, "object") + ", " + size(bytes);
    }

    private static String counted(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}
