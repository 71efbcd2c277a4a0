package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.asked;
import static dev.imagery.orchestration.remote.Answers.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class AnswerReaderTest {

    private static final String SMALL = """
            {"adaptiveFields": {"wall": "small \\" ü.jpg"}, "winners": {"wall": {"ruleSet": "walls", "version": 3, "rule": "s"}},
             "experiments": [{"attribute": "tone", "cell": "bold", "forced": false, "exposed": true}], "later": [{"a": [1, "}"]}]}""";
    private static final String LARGE = """
            {"adaptiveFields":{"wall":"large.jpg"},"winners":{"wall":{"ruleSet":"walls","version":3,"rule":"l"}}}""";
    private static final List<Map<String, String>> ONE = asked("country", "US");
    private static final List<Map<String, String>> TWO = ladder(List.of("low", "high"), "country", "US");

    private final AnswerReader reader = new AnswerReader(JsonMapper.shared());

    private List<Evaluation> read(String answer, List<List<Map<String, String>>> visits) {
        return reader.read(answer.getBytes(StandardCharsets.UTF_8), visits);
    }

    private static String answer(long release, String answers, String visits) {
        return "{\"release\": " + release + ", \"answers\": [" + answers + "], \"visits\": " + visits + "}";
    }

    @Test
    void eachVisitGetsWhatItsContextsGet() {
        var small = new Chosen(
                Map.of("wall", StringNode.valueOf("small \" ü.jpg")),
                Map.of("wall", new Chosen.Winner("walls", 3, "s")),
                List.of(new Chosen.Participation("tone", "bold", false, true)));
        var large = new Chosen(
                Map.of("wall", StringNode.valueOf("large.jpg")),
                Map.of("wall", new Chosen.Winner("walls", 3, "l")),
                List.of());

        assertThat(read(answer(7, SMALL + " ,\n " + LARGE, "[[1, 0], [0]]"), List.of(TWO, ONE)))
                .containsExactly(new Evaluation(7, List.of(large, small)), new Evaluation(7, List.of(small)));
        assertThat(read(answer(8, LARGE + "," + SMALL, "[[0, 0]]"), List.of(TWO)))
                .as("by what was read before")
                .containsExactly(new Evaluation(8, List.of(large, large)));
    }

    @Test
    void theOrderOfAnAnswersPartsIsOfNoMatter() {
        assertThat(read(
                        "{\"visits\": [[0]], \"later\": {\"a\": [1]}, \"answers\": [" + LARGE + "], \"release\": 7}",
                        List.of(ONE)))
                .isEqualTo(read(answer(7, LARGE, "[[0]]"), List.of(ONE)));
    }

    @Test
    void equalAnswersAreOneInstanceWhateverTheirBytes() {
        Evaluation first = read(answer(7, LARGE, "[[0]]"), List.of(ONE)).getFirst();
        assertThat(read(answer(7, SMALL + "," + LARGE, "[[0], [1]]"), List.of(ONE, ONE))
                        .getLast())
                .isSameAs(first);
        assertThat(read(answer(7, LARGE.replace(",", " ,  "), "[[0]]"), List.of(ONE))
                        .getFirst())
                .isSameAs(first);
        assertThat(read(answer(8, LARGE, "[[0]]"), List.of(ONE)).getFirst()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": []}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0], [0]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0, 0]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[1]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[-1]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [null]}",
                "{\"release\": 7, \"answers\": [{\"winners\": {}}], \"visits\": [[0]]}",
                "{\"release\": 7, \"answers\": [5], \"visits\": [[0]]}",
                "{\"release\": 7, \"answers\": [null], \"visits\": [[0]]}",
                "{\"release\": 7, \"answers\": {\"adaptiveFields\": {}}, \"visits\": [[0]]}",
                "{\"release\": \"7\", \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0]]}",
                "{\"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0]]}",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0]]} 8",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}], \"visits\": [[0]]",
                "{\"release\": 7, \"answers\": [{\"adaptiveFields\": {"
            })
    void whatIsNoAnswerIsTold(String answer) {
        assertThatThrownBy(() -> read(answer, List.of(ONE))).isInstanceOf(UnreadableAnswerException.class);
    }
}
