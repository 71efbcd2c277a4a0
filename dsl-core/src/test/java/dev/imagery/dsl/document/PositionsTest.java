package dev.imagery.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    private static final String JSON = """
            {
              "name": "wall",
              "tile": { "radius": 4, "border": {"width": 1} },
              "a/b~c": [10,
            \t20, [30]]
            }
            """;

    private static final String YAML = """
            # a comment
            name: wall
            tile:
              radius: 4
              border: {width: 1}
            "a/b~c":
            - 10
            -   - 20
                - - 30
            empty:
            text: |
              two
              lines
            tagged: !!str 5
            anchored: &radius
              inner: 6
            alias: *radius
            """;

    @ParameterizedTest
    @CsvSource({
        "'', 1:1",
        "/name, 2:11",
        "/tile, 3:11",
        "/tile/radius, 3:23",
        "/tile/border, 3:36",
        "/tile/border/width, 3:46",
        "/a~1b~0c, 4:12",
        "/a~1b~0c/0, 4:13",
        "/a~1b~0c/1, 5:2",
        "/a~1b~0c/2, 5:6",
        "/a~1b~0c/2/0, 5:7"
    })
    void aValueInJsonIsWhereItBegins(String pointer, String position) {
        assertThat(position(JSON, pointer)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2:1",
        "/name, 2:7",
        "/tile, 4:3",
        "/tile/radius, 4:11",
        "/tile/border, 5:11",
        "/tile/border/width, 5:19",
        "/a~1b~0c, 7:1",
        "/a~1b~0c/0, 7:3",
        "/a~1b~0c/1, 8:5",
        "/a~1b~0c/1/0, 8:7",
        "/a~1b~0c/1/1, 9:7",
        "/a~1b~0c/1/1/0, 9:9",
        "/empty, 10:7",
        "/text, 11:7",
        "/tagged, 14:9",
        "/anchored, 15:11",
        "/anchored/inner, 16:10"
    })
    void aValueInYamlIsWhereItBegins(String pointer, String position) {
        assertThat(position(YAML, pointer)).isEqualTo(position);
    }

    @Test
    void whatAnAliasRepeatsIsAtTheAliasAndWhatIsWithinWhereItIsWritten() {
        assertThat(position(YAML, "/alias")).isEqualTo("17:8");
        assertThat(position(YAML, "/alias/inner")).isEqualTo("16:10");
    }

    @ParameterizedTest
    @CsvSource({
        "/tile/shadow, 3:11",
        "/tile/shadow/blur, 3:11",
        "/tile/radius/x, 3:23",
        "/a~1b~0c/3, 4:12",
        "/a~1b~0c/-, 4:12",
        "/a~1b~0c/01, 4:12",
        "/a~1b~0c/99999999999, 4:12",
        "/nothing, 1:1",
        "/, 1:1"
    })
    void whatIsNotThereIsWhereTheNearestValueAroundItBegins(String pointer, String position) {
        assertThat(position(JSON, pointer)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfLineCountsOnce(String end) {
        assertThat(position(JSON.replace("\n", end), "/a~1b~0c/2/0")).isEqualTo("5:7");
        assertThat(position(YAML.replace("\n", end), "/alias")).isEqualTo("17:8");
    }

    @Test
    void aByteOrderMarkIsNoColumn() {
        assertThat(position("\uFEFF{\"a\": 1}", "/a")).isEqualTo("1:7");
        assertThat(position("\uFEFFa: 1", "/a")).isEqualTo("1:4");
    }

    @Test
    void aTabIsOneColumn() {
        assertThat(position("{\t\"a\":\t1}", "/a")).isEqualTo("1:8");
        assertThat(position("a:\t1", "/a")).isEqualTo("1:4");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneColumn() {
        assertThat(position("{\"😀\": \"😀é\", \"b\": 1}", "/b")).isEqualTo("1:18");
        assertThat(position("{\"😀\": \"😀é\", \"b\": 1}", "/😀")).isEqualTo("1:7");
        assertThat(position("{😀: 😀é, b: 1}", Format.YAML, "/b")).isEqualTo("1:12");
        assertThat(position("😀: [😀, b]", "/😀/1")).isEqualTo("1:8");
    }

    private static String position(String text, String pointer) {
        return position(text, Format.of(text), pointer);
    }

    private static String position(String text, Format format, String pointer) {
        var reading = DocumentReader.read(text, format);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) reading)
                .document()
                .positions()
                .of(pointer)
                .toString();
    }
}
