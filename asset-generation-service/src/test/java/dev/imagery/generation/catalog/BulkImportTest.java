package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkImportTest extends CatalogTest {

    @Test
    void anImportSaysWhatItChanged() {
        importLines(line(301, "Emma") + "\n" + line(302, "Persuasion"));
        long before = catalog.revision();

        assertThat(importLines(line(301, "Emma") + "\n" + line(302, "Sanditon") + "\n" + line(303, "Lady Susan")))
                .bodyJson()
                .isLenientlyEqualTo("{\"imported\": 3, \"created\": 1, \"changed\": 1, \"unchanged\": 1}");

        assertThat(title(before, 302).nameIn("en")).isEqualTo("Persuasion");
        assertThat(title(catalog.revision(), 302).nameIn("en")).isEqualTo("Sanditon");
        assertThat(get("/v1/titles/301"))
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo((int) before);
    }

    @Test
    void whatIsImportedIsWhatIsPut() {
        var more = ", \"originCountries\": [\"GB\"], \"franchise\": \"highbury\", \"popularityByCountry\": {\"JP\": 3},"
                + " \"broadAudience\": false,"
                + " \"availability\": [{\"country\": \"FR\", \"until\": \"2027-01-01T00:00:00Z\"}]";
        var name = "“Emma” & 源氏";
        importLines(line(304, name).replaceFirst("}$", more + "}"));
        long before = catalog.revision();

        assertThat(put(304, name, more)).hasStatusOk();

        assertThat(catalog.revision()).isEqualTo(before);
        assertThat(title(before, 304).nameIn("en")).isEqualTo(name);
    }
}
