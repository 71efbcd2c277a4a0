package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegionsTest extends CatalogTest {

    @Test
    void aRegionIsAnsweredAsItWasPut() {
        assertThat(putRegion("ANDES", "PE", "CO", "EC")).hasStatus(201);

        assertThat(get("/v1/regions/ANDES"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"ANDES\", \"countries\": [\"CO\", \"EC\", \"PE\"]}");
        assertThat(get("/v1/regions"))
                .bodyJson()
                .extractingPath("$.regions[*].name")
                .asArray()
                .contains("ANDES");
    }

    @Test
    void aSnapshotKeepsTheRegionsOfThen() {
        putRegion("BENELUX", "BE", "NL");
        long then = catalog.revision();
        putRegion("BENELUX", "BE", "NL", "LU");
        long changed = catalog.revision();
        assertThat(delete("BENELUX")).hasStatus(204);
        long gone = catalog.revision();

        assertThat(catalog.snapshot(then).regions()).containsEntry("BENELUX", Set.of("BE", "NL"));
        assertThat(catalog.snapshot(changed).regions()).containsEntry("BENELUX", Set.of("BE", "NL", "LU"));
        assertThat(catalog.snapshot(gone).regions()).doesNotContainKey("BENELUX");
        assertThat(get("/v1/regions/BENELUX")).hasStatus(404);
        assertThat(delete("BENELUX")).hasStatus(404);
    }

    @Test
    void theSameCountriesInAnyOrderMakeNoRevision() {
        putRegion("IBERIA", "ES", "PT");
        long before = catalog.revision();

        assertThat(putRegion("IBERIA", "PT", "ES")).hasStatusOk();

        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void aFaultyRegionIsRefusedWithEveryFault() {
        assertThat(put("NORDICS", "{\"countries\": [\"se\", \"XX\", 3, \"NO\", \"NO\"], \"country\": \"DK\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactlyInAnyOrder(
                        "unknown-country", "unknown-country", "wrong-type", "duplicate", "unknown-field");
        assertThat(put("NORDICS", "{\"countries\": []}")).hasStatus(422);
        assertThat(put("NORDICS", "[]")).hasStatus(422);
        assertThat(get("/v1/regions/NORDICS")).hasStatus(404);
    }

    @Test
    void aNameThatCouldBeACountryIsRefused() {
        assertThat(putRegion("EU", "DE"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.faults[0].pointer")
                .isEqualTo("/path/name");
        assertThat(putRegion("latam", "MX")).hasStatus(400);
    }

    @Test
    void regionsAreImportedBesideTitles() {
        var result =
                importLines(line(140, "Emma") + "\n{\"region\": \"BALTICS\", \"countries\": [\"EE\", \"LV\", \"LT\"]}");

        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"imported\": 1, \"regions\": 1}");
        assertThat(catalog.snapshot(catalog.revision()).regions()).containsEntry("BALTICS", Set.of("EE", "LV", "LT"));
    }

    @Test
    void aFaultyRegionAmongTitlesIsToldByItsLine() {
        long before = catalog.revision();

        assertThat(importLines(line(141, "Emma") + "\n{\"region\": \"eu\", \"countries\": [\"D\"]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/lines/2/region", "/lines/2/countries/0");
        assertThat(catalog.revision()).isEqualTo(before);
    }

    private MvcTestResult putRegion(String name, String... countries) {
        return put(name, "{\"countries\": [\"" + String.join("\", \"", countries) + "\"]}");
    }

    private MvcTestResult put(String name, String json) {
        return http.put()
                .uri("/v1/regions/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult delete(String name) {
        return http.delete().uri("/v1/regions/" + name).exchange();
    }
}
