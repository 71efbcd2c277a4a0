package dev.imagery.local.settings;

import dev.imagery.local.ports.SuitePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an environment may name, and whose it is: settings of services, and the command line's variables as such. */
final class SuiteVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\bIMAGERY_[A-Z0-9_]*[A-Z0-9]\\b");

    private static final List<String> OF_COMMANDS = List.of(
            "imagery",
            "launcher",
            "local-suite/src/main/java",
            "local-infrastructure/src/main/java",
            "browser-tests/src");

    private SuiteVariables() {}

    /** A properties file: the name of each, and who reads it. */
    static String listed(List<DescribedSetting> settings) throws IOException {
        SortedMap<String, String> owners = new TreeMap<>();
        for (DescribedSetting setting : settings) {
            String owner = setting.module().equals("service-starter") ? "all services" : setting.module();
            owners.merge(setting.name(), owner, (one, other) -> one + " and " + other);
        }
        for (String variable : ofCommands()) {
            String name = variable.toLowerCase(Locale.ROOT).replace('_', '.');
            owners.putIfAbsent(name, "the command line");
        }
        return owners.entrySet().stream()
                .map(owner -> owner.getKey() + "=" + owner.getValue())
                .collect(Collectors.joining(
                        "\n",
                        "# Written by SettingsDocumentationTest: all settings and variables of the suite, and who reads them.\n",
                        "\n"));
    }

    static List<String> in(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> ofCommands() throws IOException {
        List<String> variables = new ArrayList<>(
                Stream.of(SuitePort.values()).map(SuitePort::setting).toList());
        for (String place : OF_COMMANDS) {
            try (Stream<Path> files = Files.walk(DescribedSetting.ROOT.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    variables.addAll(in(file));
                }
            }
        }
        return variables;
    }
}
