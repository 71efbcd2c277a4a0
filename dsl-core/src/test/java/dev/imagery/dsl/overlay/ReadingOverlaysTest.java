package dev.imagery.dsl.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.shape.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingOverlaysTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOX = "\"box\": {\"left\": 0, \"top\": 0, \"width\": 0.5, \"height\": 0.5}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'gradient'}",
                "{'type':'gradient','from':'top-left','colour':'#102030','opacity':0.5,'reach':1}",
                "{'type':'gradient','from':30}",
                "{'type':'vignette','colour':'#102030'}",
                "{'type':'tint','colour':'#102030','blend':'soft-light'}",
                "{'type':'blur','radius':0.02,'box':{'left':0.1,'top':0.1,'width':0.5,'height':0.5},'side':'outside','feather':0.1}",
                "{'type':'logo','title':7,'box':{'left':0,'top':0,'width':1,'height':1},'align':'end'}",
                "{'type':'text','text':'Watch','box':{'left':0,'top':0,'width':1,'height':1}}",
                "{'type':'text','text':{'*':'Watch','ja':'視聴'},'font':'Noto Serif','weight':400,'colour':'#ffcc00',"
                        + "'box':{'left':0,'top':0,'width':1,'height':1},'align':'centre','verticalAlign':'bottom','size':0.1,"
                        + "'leastSize':0.04,'lineSpacing':-0.1,'shadow':{'opacity':0.4}}"
            })
    void whatIsReadIsWrittenAsItWas(String written) {
        var json = JSON.readTree(written.replace('\'', '"'));
        var reading = Reading.begin();

        var overlay = Overlays.SHAPE.read(json, reading);

        assertThat(reading.faults()).isEmpty();
        assertThat(Overlays.SHAPE.write(overlay.orElseThrow())).isEqualTo(json);
    }

    @Test
    void aScrimThatSaysNothingDarkensTheLowerPart() {
        assertThat(read("{\"type\": \"gradient\"}")).isEqualTo(new Gradient(180, "#000000", 0.8, 0.6));
    }

    @Test
    void aScrimWhoseOpacityIsAutoIsAsStrongAsTextNeeds() {
        assertThat(read("{\"type\": \"gradient\", \"opacity\": \"auto\"}"))
                .isEqualTo(new LegibleGradient(180, "#000000", 0.6));
    }

    @ParameterizedTest
    @CsvSource({"'\"left\"',270", "'\"top-right\"',45", "90,90", "360,0", "12.5,12.5"})
    void sidesAreDegrees(String from, double degrees) {
        assertThat(read("{\"type\": \"gradient\", \"from\": " + from + "}"))
                .isInstanceOfSatisfying(
                        Gradient.class, gradient -> assertThat(gradient.from()).isEqualTo(degrees));
    }

    @Test
    void theLeastSizeOfATextIsHalfOfItsSizeWhereNothingIsSaid() {
        assertThat(read("{\"type\": \"text\", \"text\": \"Watch\", \"size\": 0.1, " + BOX + "}"))
                .isEqualTo(new Text(
                        LocalisedText.inEveryLanguage("Watch"),
                        new TextStyle(
                                "Noto Sans",
                                700,
                                "#ffffff",
                                new Box(0, 0, 0.5, 0.5),
                                HorizontalAlignment.START,
                                VerticalAlignment.MIDDLE,
                                0.1,
                                0.05,
                                0,
                                Optional.empty())));
    }

    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        var text = (Text) read("{\"type\": \"text\", \"text\": \"Cafe\u0301\", " + BOX + "}");

        assertThat(text.text().in("fr", List.of()).orElseThrow().text()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'gradiant'}|/type|unknown-overlay",
                "{'type':'gradient','from':'lft'}|/from|unknown-side",
                "{'type':'gradient','from':400}|/from|out-of-range",
                "{'type':'gradient','from':true}|/from|wrong-type",
                "{'type':'gradient','opacity':0}|/opacity|out-of-range",
                "{'type':'tint'}|/colour|missing",
                "{'type':'tint','colour':'red'}|/colour|invalid-value",
                "{'type':'blur','side':'outside'}|/side|conflict",
                "{'type':'text','text':'','BOX'}|/text|invalid-value",
                "{'type':'text','text':'a\\u0007b','BOX'}|/text|invalid-value",
                "{'type':'text','text':{},'BOX'}|/text|empty",
                "{'type':'text','text':{'xx-':'a'},'BOX'}|/text/xx-|unknown-language",
                "{'type':'text','text':'a','font':'@/etc/passwd','BOX'}|/font|invalid-value",
                "{'type':'text','text':'a','font':'-write','BOX'}|/font|invalid-value",
                "{'type':'text','text':'a','size':0.1,'leastSize':0.2,'BOX'}|/leastSize|conflict"
            })
    void faultsNameThePlace(String written, String pointer, String code) {
        var reading = Reading.begin();

        var overlay =
                Overlays.SHAPE.read(JSON.readTree(written.replace("'BOX'", BOX).replace('\'', '"')), reading);

        assertThat(overlay).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    private static Overlay read(String json) {
        return Overlays.SHAPE.read(JSON.readTree(json), Reading.begin()).orElseThrow();
    }
}
