package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormMarkupTest {

    @Test
    void aTextIsALineOfTheKindThatItsNameTells() {
        assertThat(html("email", "{'type': 'StringField', 'value': 'a@b.c', 'required': true, 'maxLength': 254}"))
                .contains("<label>Email address <input name=\"email\" autocomplete=\"email\" required"
                        + " type=\"email\" value=\"a@b.c\" dir=\"auto\" maxlength=\"254\"></label>");
        assertThat(html("phone", "{'type': 'StringField', 'value': ''}"))
                .contains("<input name=\"phone\" autocomplete=\"tel\" type=\"tel\" value=\"\" dir=\"auto\">");
        assertThat(html("forName", "{'type': 'StringField', 'value': '', 'minLength': 2}"))
                .contains("<input name=\"forName\" type=\"text\" value=\"\" dir=\"auto\" minlength=\"2\">");
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(html("password", "{'type': 'StringField', 'value': 'secret'}"))
                .contains("<input name=\"password\" autocomplete=\"new-password\" type=\"password\">")
                .doesNotContain("secret");
    }

    @Test
    void aTextThatMayBeLongHasSeveralLines() {
        assertThat(html("message", "{'type': 'StringField', 'value': 'a</textarea>', 'maxLength': 500}"))
                .contains("<textarea name=\"message\" rows=\"3\" dir=\"auto\" maxlength=\"500\">\na&lt;/textarea&gt;"
                        + "</textarea>");
    }

    @Test
    void aNumberHasItsBounds() {
        assertThat(html("birthYear", "{'type': 'NumberField', 'value': null, 'min': 1.9E+3, 'max': 2100}"))
                .contains("<label>Year of birth <input name=\"birthYear\" autocomplete=\"bday-year\" type=\"number\""
                        + " step=\"any\" min=\"1900\" max=\"2100\"></label>");
        assertThat(html("share", "{'type': 'NumberField', 'value': 0.5}")).contains("step=\"any\" value=\"0.5\">");
    }

    @Test
    void whatIsYesOrNoIsABoxToCheck() {
        assertThat(html("terms", "{'type': 'BooleanField', 'value': false, 'required': true}"))
                .contains("<label class=\"check\"><input name=\"terms\" required type=\"checkbox\" value=\"true\">"
                        + " I agree to the terms</label>");
        assertThat(html("newsletter", "{'type': 'BooleanField', 'value': true}"))
                .contains("value=\"true\" checked>");
    }

    @ParameterizedTest
    @CsvSource({"en,Choose…,Premium", "ja,選択してください,プレミアム", "ar,اختر…,المميّزة"})
    void aChoiceIsAListInTheVisitorsLanguage(String language, String choose, String premium) {
        assertThat(
                        html(
                                language,
                                "plan",
                                "{'type': 'ChoiceField', 'value': 'premium', 'required': true, 'options': ['<free>', 'premium']}"))
                .contains("""
                        <select name="plan" required>
                        <option value="">%s</option>
                        <option value="&lt;free&gt;">&lt;free&gt;</option>
                        <option value="premium" selected>%s</option>
                        </select></label>""".formatted(choose, premium));
    }

    @Test
    void whatIsOfNoTypeThatIsFilledInIsLeftOut() {
        assertThat(html("later", "{'type': 'Slider', 'value': 3}")).isEmpty();
    }

    private static String html(String name, String field) {
        return html("en", name, field);
    }

    private static String html(String language, String name, String field) {
        String fields =
                "{'%s': %s, 'nextAction': {'type': 'Action', 'withFields': ['%s']}}".formatted(name, field, name);
        return new FormMarkup(Wording.of(language))
                .of(Form.of(JsonMapper.shared().readTree(fields.replace('\'', '"'))), "/demo/home")
                .html();
    }
}
