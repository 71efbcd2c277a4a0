package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SearchCommandTest {

    @Test
    void optionsAreTheParametersOfTheQuery() {
        assertThat(query("--group", "walls", "--version", "3", "--country", "US,CA", "--title", "12345", "--cell", ""))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("group", "walls", "version", "3", "country", "US,CA", "titleId", "12345", "cell", ""));
        assertThat(query("--region", "LATAM", "--sort", "bytes", "--desc", "--count", "--encoding", "avif"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "region", "LATAM", "sort", "bytes", "order", "desc", "count", "true", "encoding", "avif"));
        assertThat(query()).isEmpty();
    }

    @Test
    void rangesMayBeOpen() {
        assertThat(query("--bytes", "1000..60000", "--contrast", "..4.5", "--made", "2026-01-31.."))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "minBytes", "1000", "maxBytes", "60000", "maxContrast", "4.5", "madeFrom", "2026-01-31"));
    }

    @Test
    void whatIsNoRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query("--bytes", "1000"))
                .withMessage("--bytes 1000 is no range such as 1..9");
    }

    private static Map<String, String> query(String... arguments) {
        return CommandLine.populateCommand(new SearchCommand(), arguments).query();
    }
}
