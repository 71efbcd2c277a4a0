package dev.imagery.customization.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class RuleSetLinesHttpTest {

    private static final String MEXICO =
            "{\"id\": \"mx\", \"conditions\": {\"country\": \"MX\"}, \"payload\": {\"x\": 1}}";
    private static final String JAPAN =
            "{\"id\": \"jp\", \"conditions\": {\"country\": \"JP\"}, \"payload\": {\"x\": 2}}";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void linesAreTheSameVersionAsOneDocument() {
        Answer lines = put("{\"precedence\": 3}", MEXICO, JAPAN);
        Answer document = client.put(name, "{\"precedence\": 3, \"rules\": [" + JAPAN + "," + MEXICO + "]}");

        assertThat(lines.status()).isEqualTo(201);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).isEqualTo(lines.body());
    }

    @Test
    void faultsTellTheirLine() {
        Answer refused = put("{\"precedance\": 3}", MEXICO, "{\"id\": \"a\", \"payload\": {}}", MEXICO);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/precedance", "/rules/1/payload", "/rules/2/id");
        assertThat(refused.body().path("faults").findValuesAsString("line")).containsExactly("1", "3", "4");
    }

    @Test
    void whatIsNotJsonIsToldWithItsLine() {
        assertThat(put("{}", MEXICO, "{\"id\": ").body().path("detail").asString())
                .startsWith("Line 3, column ");
        assertThat(put("{}", "", MEXICO).body().path("detail").asString()).startsWith("Line 3, column ");
    }

    private Answer put(String... lines) {
        return client.sendLines("PUT", "/v1/rulesets/" + name, lines);
    }
}
