package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ManifestTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();
    private final String renderKey = Fixtures.newRenderKey();
    private String version;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        version = "/v1/groups/" + group + "/versions/" + fixtures.openVersion(group);
    }

    @Test
    void aPartIsAccepted() {
        Calls.Answer answer = add(line("US/en/browser/high"), line("MX/es/browser/high"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(assets()).isEqualTo(2);
    }

    @Test
    void theSameLinesAgainAreHarmless() {
        add(line("US/en/browser/high"), line("MX/es/browser/high"));

        Calls.Answer answer = add(line("MX/es/browser/high"), line("JP/ja/tv/high"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(assets()).isEqualTo(3);
    }

    @Test
    void aLineThatContradictsAnotherOfThePartIsAFault() {
        Calls.Answer answer = add(line("US/en/browser/high"), otherLine("US/en/browser/high"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("duplicate-context /lines/2");
        assertThat(assets()).isZero();
    }

    @Test
    void linesThatContradictTheVersionAreFaultsAndThePartIsRefusedWhole() {
        add(line("US/en/browser/high"), line("MX/es/browser/high"));

        Calls.Answer answer =
                add(line("JP/ja/tv/high"), otherLine("US/en/browser/high"), otherLine("MX/es/browser/high"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("duplicate-context /lines/2", "duplicate-context /lines/3");
        assertThat(assets()).isEqualTo(2);
    }

    @Test
    void otherSafeAreasAreAContradictionAndNoneAreNot() {
        String line = line("US/en/browser/high");
        String told =
                line.replace("\"altText\"", "\"safeAreas\":[{\"x\":9,\"y\":8,\"width\":7,\"height\":6}],\"altText\"");
        add(told);

        assertThat(add(told).status()).isEqualTo(200);
        assertThat(add(line).status()).isEqualTo(200);
        assertThat(add(told.replace("\"y\":8", "\"y\":7")).faults()).containsExactly("duplicate-context /lines/1");
    }

    @Test
    void aContextIsFilledInEachCellByItself() {
        add(line("US/en/browser/high"), line("US/en/browser/high@autumn/bright"));

        Calls.Answer answer =
                add(otherLine("US/en/browser/high@autumn/bright"), otherLine("US/en/browser/high@autumn/plain"));

        assertThat(answer.faults()).containsExactly("duplicate-context /lines/1");
        assertThat(answer.json().get("faults").get(0).get("found").stringValue())
                .isEqualTo("US/en/browser/high@autumn/bright");
        assertThat(assets()).isEqualTo(2);
    }

    @Test
    void everyFaultOfEveryLineIsToldAndThePartIsRefusedWhole() {
        Calls.Answer answer = add(
                line("US/en/browser/high"),
                "{\"country\":\"usa\",\"language\":\"en\",\"platform\":\"browser\",\"resolution\":\"high\","
                        + "\"width\":0,\"height\":1080,\"renderKey\":\"12\",\"altText\":7}",
                "not json",
                "[1]",
                line("US/en/mobile/high").replace("altText", "altTekst"),
                "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-manifest");
        assertThat(answer.faults())
                .containsExactly(
                        "malformed /lines/2/country",
                        "out-of-range /lines/2/width",
                        "malformed /lines/2/renderKey",
                        "malformed /lines/2/altText",
                        "not-json /lines/3",
                        "wrong-type /lines/4",
                        "unknown-property /lines/5/altTekst",
                        "missing /lines/6/country",
                        "missing /lines/6/language",
                        "missing /lines/6/platform",
                        "missing /lines/6/resolution",
                        "missing /lines/6/width",
                        "missing /lines/6/height",
                        "missing /lines/6/renderKey");
        assertThat(answer.json().get("faults").get(6).get("suggestion").stringValue())
                .isEqualTo("altText");
        assertThat(assets()).isZero();
    }

    /** The version counts its assets, and is told that it had this many. */
    @Test
    void aFullVersionTakesNoMore() {
        int before = jdbc.sql("""
                        update group_version set assets = 99999
                        where group_id = (select id from asset_group where name = ?)
                        """).param(group).update();
        assertThat(before).isEqualTo(1);

        Calls.Answer answer = add(line("US/en/browser/high"), line("MX/es/browser/high"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("too-many-assets");
        assertThat(assets()).isEqualTo(99_999);
        assertThat(add(line("US/en/browser/high")).status()).isEqualTo(200);
        assertThat(assets()).isEqualTo(100_000);
    }

    @Test
    @Tag("long")
    void aVersionHoldsAtMostAHundredThousandAssets() {
        add(lines(0, 60_000));

        Calls.Answer answer = add(lines(60_000, 100_001));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("too-many-assets");
        assertThat(assets()).isEqualTo(60_000);
        assertThat(add(lines(60_000, 100_000)).status()).isEqualTo(200);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Calls.Answer answer = storage.postLines("/v1/groups/" + group + "/versions/9/assets", line("US/en/tv/high"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("title").stringValue()).contains(group).contains("9");
    }

    private String[] lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("US/en/browser/r" + i))
                .toArray(String[]::new);
    }

    private Calls.Answer add(String... lines) {
        return storage.postLines(version + "/assets", lines);
    }

    private String line(String context) {
        return Fixtures.line(context, renderKey);
    }

    private String otherLine(String context) {
        return line(context).replace("A wall of titles", "Another wall");
    }

    private int assets() {
        return storage.get(version).json().get("assets").intValue();
    }
}
