package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StorageTextTest {

    @Test
    void aReportIsToldByEncodingGroupAndDay() {
        String report = """
                {"measuredAt": "2026-01-31T12:00:00Z",
                 "encodings": [{"encoding": "avif", "objects": 3, "bytes": 700}, {"encoding": "jpeg", "objects": 1200, "bytes": 251658240}],
                 "groups": [{"group": "walls", "live": [{"objects": 40, "bytes": 1024}, {"objects": 8, "bytes": 512}], "kept": []}],
                 "due": [{"day": "2026-02-07", "renders": 12, "objects": 36, "bytes": 7340032}]}
                """;

        assertThat(StorageText.of(JsonMapper.shared().readTree(report))).isEqualTo("""
                Stored, as of 2026-01-31T12:00:00Z
                  avif   3 objects, 700 bytes
                  jpeg   1,200 objects, 240.0 MB

                group                          live                         only kept
                walls                          48 objects, 1.5 KB           –

                What goes, where nothing takes it up:
                  2026-02-07  12 renders, 36 objects, 7.0 MB
                """);
    }

    @Test
    void oneIsNotSeveral() {
        String report = """
                {"encodings": [{"encoding": "avif", "objects": 1, "bytes": 700}],
                 "due": [{"day": "2026-02-07", "renders": 1, "objects": 1, "bytes": 700}]}
                """;

        assertThat(StorageText.of(JsonMapper.shared().readTree(report)))
                .contains("  avif   1 object, 700 bytes\n")
                .contains("  2026-02-07  1 render, 1 object, 700 bytes\n");
    }

    @Test
    void whereNothingGoesThatIsSaid() {
        assertThat(StorageText.of(JsonMapper.shared().readTree("{\"due\": []}")))
                .endsWith("Nothing goes by and by.\n");
    }
}
