package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.SafeArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class ManifestReaderTest {

    private static final String LINE = """
            {"country":"US","language":"en","platform":"browser","resolution":"high","width":1920,"height":1080,\
            "renderKey":"%s"}""".formatted("ab".repeat(32));

    private final Faults faults = new Faults();

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        List<ManifestLine> lines = read("\n" + LINE + "\n\n" + LINE.replace("US", "MX") + "\n");

        assertThat(lines).extracting(ManifestLine::number).containsExactly(2, 4);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void anAltTextMayBeAbsentOrNull() throws IOException {
        List<ManifestLine> lines = read(LINE + "\n" + LINE.replace("}", ",\"altText\":null}"));

        assertThat(lines)
                .extracting(line -> line.content().altText())
                .containsOnlyNulls()
                .hasSize(2);
    }

    @Test
    void aFaultTellsWhatWasFoundAndWhatWasExpected() throws IOException {
        read(LINE.replace("\"US\"", "840"));

        assertThat(faults.listed())
                .containsExactly(Fault.of("/lines/1/country", "malformed", 840, "a country of ISO 3166-1, such as US"));
    }

    @Test
    void anAssetMayBeForACell() throws IOException {
        List<ManifestLine> lines = read(LINE.replace("}", ",\"cell\":\"autumn/bright\"}"));

        assertThat(lines)
                .extracting(line -> line.context().toString())
                .containsExactly("US/en/browser/high@autumn/bright");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"bright\"", "\"autumn/\"", "\"Autumn/bright\"", "\"a/b/c\"", "7"})
    void aCellNamesItsExperimentAndItself(String cell) throws IOException {
        read(LINE.replace("}", ",\"cell\":" + cell + "}"));

        assertThat(faults.listed())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("malformed /lines/1/cell");
    }

    @Test
    void theSamePlaceInsideAndOutsideOfACellAreTwoContexts() throws IOException {
        ManifestPart part =
                ManifestPart.of(read(LINE + "\n" + LINE.replace("}", ",\"cell\":\"autumn/bright\"}")), faults);

        assertThat(part.lines()).hasSize(2);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void aLanguageOfAnyLengthIsJudged() throws IOException {
        read(LINE.replace("\"en\"", "\"en" + "-a".repeat(100_000) + "\""));

        assertThat(faults.listed()).extracting(Fault::pointer).containsExactly("/lines/1/language");
    }

    @Test
    void aContrastIsTwoRatios() throws IOException {
        List<ManifestLine> lines = read(LINE.replace("}", ",\"contrast\":{\"worst\":4.5,\"mean\":21}}"));

        assertThat(lines).extracting(line -> line.content().contrast()).containsExactly(new Contrast(4.5, 21));
    }

    @Test
    void everyFaultOfAContrastIsTold() throws IOException {
        read(LINE.replace("}", ",\"contrast\":{\"worst\":0.9,\"men\":3}}") + "\n"
                + LINE.replace("}", ",\"contrast\":4.5}"));

        assertThat(faults.listed())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/lines/1/contrast/worst",
                        "/lines/1/contrast/mean",
                        "/lines/1/contrast/men",
                        "/lines/2/contrast");
    }

    @Test
    void safeAreasAreBoxesOfThePicture() throws IOException {
        List<ManifestLine> lines = read(
                LINE + "\n"
                        + LINE.replace(
                                "}",
                                ",\"safeAreas\":[{\"x\":0,\"y\":0,\"width\":1920,\"height\":1080},{\"x\":1919,\"y\":7,\"width\":1,\"height\":1}]}"));

        assertThat(lines)
                .extracting(line -> line.content().safeAreas())
                .containsExactly(List.of(), List.of(new SafeArea(0, 0, 1920, 1080), new SafeArea(1919, 7, 1, 1)));
    }

    @Test
    void everyFaultOfSafeAreasIsTold() throws IOException {
        read(LINE.replace(
                        "}",
                        ",\"safeAreas\":[{\"x\":-1,\"y\":0.5,\"width\":0,\"hight\":1},7,{\"x\":1000,\"y\":80,\"width\":921,\"height\":1001}]}")
                + "\n" + LINE.replace("}", ",\"safeAreas\":[]}") + "\n"
                + LINE.replace("}", ",\"safeAreas\":{\"x\":1}}"));

        assertThat(faults.listed())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(
                        "out-of-range /lines/1/safeAreas/0/x",
                        "out-of-range /lines/1/safeAreas/0/y",
                        "out-of-range /lines/1/safeAreas/0/width",
                        "missing /lines/1/safeAreas/0/height",
                        "unknown-property /lines/1/safeAreas/0/hight",
                        "wrong-type /lines/1/safeAreas/1",
                        "out-of-range /lines/1/safeAreas/2/width",
                        "out-of-range /lines/1/safeAreas/2/height",
                        "wrong-size /lines/2/safeAreas",
                        "wrong-type /lines/3/safeAreas");
    }

    @Test
    void aTextThatTheDatabaseCannotKeepIsAFault() throws IOException {
        read(LINE.replace("}", ",\"altText\":\"a\\u0000b\"}"));

        assertThat(faults.listed()).extracting(Fault::pointer).containsExactly("/lines/1/altText");
    }

    @Test
    void halfACharacterIsAFault() throws IOException {
        read(LINE.replace("}", ",\"altText\":\"a\\ud800b\"}"));

        assertThat(faults.listed()).extracting(Fault::pointer).containsExactly("/lines/1/altText");
    }

    @Test
    void anUnknownFieldIsPointedAtWhateverItsName() throws IOException {
        read(LINE.replace("}", ",\"a/b~c\":1}"));

        assertThat(faults.listed()).extracting(Fault::pointer).containsExactly("/lines/1/a~1b~0c");
    }

    @Test
    void identicalLinesFallTogether() throws IOException {
        ManifestPart part = ManifestPart.of(read(LINE + "\n" + LINE), faults);

        assertThat(part.accepted()).isEqualTo(2);
        assertThat(part.lines()).hasSize(1);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void onlyTheLaterOfTwoContradictingLinesIsAFault() throws IOException {
        ManifestPart.of(read(LINE + "\n" + LINE.replace("1920", "1280")), faults);

        assertThat(faults.listed())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("duplicate-context /lines/2");
    }

    private List<ManifestLine> read(String text) throws IOException {
        ManifestReader reader = new ManifestReader(faults);
        new JsonLines(
                        new StrictJson(JsonMapper.shared()),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new RequestSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)))
                .each(10, faults, reader::read);
        return reader.lines();
    }
}
