package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.exposure.Participation;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.reading.AdaptiveValueModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rules give, in the form in which customization's answers arrive. */
final class AdaptiveValues {

    private static final JsonMapper WRITER =
            JsonMapper.builder().addModule(new AdaptiveValueModule()).build();

    private final JsonMapper reader;

    /** @param reader reads customization's answers too, so that numbers are the same */
    AdaptiveValues(JsonMapper reader) {
        this.reader = reader;
    }

    Chosen chosen(List<Selection> selections, List<Participation> participations) {
        Map<String, JsonNode> fields = new HashMap<>();
        Map<String, Chosen.Winner> winners = new HashMap<>();
        for (Selection selection : selections) {
            fields.put(selection.field(), tree(selection.value()));
            winners.put(
                    selection.field(), new Chosen.Winner(selection.ruleSet(), selection.version(), selection.rule()));
        }
        return new Chosen(
                fields,
                winners,
                participations.stream().map(AdaptiveValues::participation).toList());
    }

    private JsonNode tree(AdaptiveValue value) {
        return reader.readTree(WRITER.writerFor(AdaptiveValue.class).writeValueAsBytes(value));
    }

    private static Chosen.Participation participation(Participation participation) {
        return new Chosen.Participation(
                participation.attribute(), participation.cell(), participation.forced(), participation.exposed());
    }
}
