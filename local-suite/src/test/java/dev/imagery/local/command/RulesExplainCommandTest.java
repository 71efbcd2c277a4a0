package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RulesExplainCommandTest {

    @Test
    void whatIsSaidIsTheContextAndNothingElse() {
        assertThat(context("--country", "JP", "--language", "ja", "--with", "cell=autumn/bright", "--with", "age=7"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("country", "JP", "language", "ja", "cell", "autumn/bright", "age", "7"));
        assertThat(context("--platform", "tv", "--resolution", "ultra"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("platform", "tv", "resolution", "ultra"));
        assertThat(context()).isEmpty();
    }

    private static Map<String, String> context(String... arguments) {
        return CommandLine.populateCommand(new RulesExplainCommand(), arguments).context();
    }
}
