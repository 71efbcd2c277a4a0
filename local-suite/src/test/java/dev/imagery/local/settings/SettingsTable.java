package dev.imagery.local.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of {@code docs/settings.md}: a setting and its variable, the unit, the default, the meaning. */
final class SettingsTable {

    /** The names, the unit and what is before it, the default, the meaning. */
    private static final Pattern ROW =
            Pattern.compile("\\| `(imagery\\.[a-z0-9.-]+)`([^|]*)(\\|[^|]*\\|) ?([^|]*?) ?\\|(.*)\\|");

    /**
     * @param names the setting's cell
     * @param byDefault the default's
     * @param meaning the last one
     */
    record Row(String name, String names, String byDefault, String meaning) {}

    private final List<String> lines;

    SettingsTable(String document) {
        this.lines = document.lines().toList();
    }

    List<Row> rows() {
        return lines.stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(
                        row.group(1),
                        "`" + row.group(1) + "`" + row.group(2).strip(),
                        row.group(4),
                        row.group(5).strip()))
                .toList();
    }

    /** The document with each variable, and with the default of each setting that has but one. */
    String generated(Collection<DescribedSetting> settings) {
        return lines.stream().map(line -> generated(line, settings)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String generated(String line, Collection<DescribedSetting> settings) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return line;
        }
        Set<String> defaults = settings.stream()
                .filter(setting -> setting.name().equals(row.group(1)))
                .map(DescribedSetting::byDefault)
                .collect(Collectors.toSet());
        String byDefault = defaults.size() == 1 ? defaults.iterator().next() : row.group(4);
        return "| " + names(row.group(1)) + " " + row.group(3) + " " + byDefault + " |" + row.group(5) + "|";
    }

    static String names(String setting) {
        return "`" + setting + "`<br>`" + DescribedSetting.variable(setting) + "`";
    }
}
