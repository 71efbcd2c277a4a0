package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules of alerts and the dashboard name is there: metrics in a running suite, and a runbook for each alert. */
@Tag("suite")
class ObservabilityTest {

    private static final Path FOLDER = Path.of("../deploy/observability");
    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)\\n( +)expr: (\\|\\n(?:\\2 +.*\\n)+|.*\\n)");
    private static final Pattern STRINGS_AND_LABELS = Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\bby \\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+_[a-z_]+)\\b(?! *\\()");

    /** That appear with what they count, which a suite without load has not. */
    private static final Set<String> WITH_THE_FIRST = Set.of("jvm_gc_pause_seconds_max");

    private record Alert(String name, String expression) {}

    private static List<Alert> alerts() throws IOException {
        Matcher found = ALERT.matcher(Files.readString(FOLDER.resolve("alerts.yml")));
        List<Alert> alerts = new ArrayList<>();
        while (found.find()) {
            alerts.add(new Alert(found.group(1), found.group(3)));
        }
        return alerts;
    }

    private static Stream<String> expressionsOfTheDashboard() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("dashboards/imagery.json")));
        return dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").stringValue());
    }

    private static Stream<String> metrics(String expression) {
        return NAME.matcher(STRINGS_AND_LABELS.matcher(expression).replaceAll(""))
                .results()
                .map(name -> name.group(1));
    }

    @Test
    void everyAlertHasARunbook() throws IOException {
        String operations = Files.readString(OPERATIONS);
        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(operations)
                        .containsPattern("\n### " + alert.name()
                                + "\n\n\\*\\*Means\\*\\*: (?s:.)*?\\*\\*Look at\\*\\* (?s:.)*?\\*\\*[Dd]o\\*\\*"));
        assertThat(Files.readString(FOLDER.resolve("alerts.yml")).split("- alert:", -1))
                .as("all of them were read")
                .hasSize(alerts().size() + 1);
    }

    @Test
    void everyMetricThatIsNamedIsTold() throws Exception {
        Set<String> named = Stream.concat(alerts().stream().map(Alert::expression), expressionsOfTheDashboard())
                .flatMap(ObservabilityTest::metrics)
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(WITH_THE_FIRST);
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(told()).containsAll(named);
    }

    private static Set<String> told() throws Exception {
        RunningSuite suite = RunningSuite.shared();
        Set<String> told = new TreeSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (URI service : List.of(
                    suite.installation.generation(),
                    suite.installation.storage(),
                    suite.installation.customization(),
                    suite.installation.orchestration())) {
                http.send(
                        HttpRequest.newBuilder(service.resolve("/v3/api-docs")).build(), BodyHandlers.discarding());
                http.send(
                                HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                                        .build(),
                                BodyHandlers.ofLines())
                        .body()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[{ ]", 2)[0])
                        .forEach(told::add);
            }
        }
        return told;
    }
}
