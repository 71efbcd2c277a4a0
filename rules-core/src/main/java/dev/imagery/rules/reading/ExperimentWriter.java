package dev.imagery.rules.reading;

import dev.imagery.rules.experiment.Experiment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Writes experiments by the attribute that is the cell. */
final class ExperimentWriter {

    private final JsonGenerator json;

    ExperimentWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Map<String, Experiment> experiments) {
        json.writeObjectPropertyStart(DeclarationsReader.EXPERIMENTS);
        new TreeMap<>(experiments).forEach(this::experiment);
        json.writeEndObject();
    }

    private void experiment(String attribute, Experiment experiment) {
        json.writeObjectPropertyStart(attribute);
        json.writeStringProperty("by", experiment.by());
        json.writeStringProperty("salt", experiment.salt());
        json.writeName("cells");
        sizes(experiment.cells());
        List<Map<String, Integer>> before =
                experiment.sizes().subList(0, experiment.sizes().size() - 1);
        if (!before.isEmpty()) {
            json.writeArrayPropertyStart("before");
            before.forEach(this::sizes);
            json.writeEndArray();
        }
        if (!experiment.forced().isEmpty()) {
            forced(experiment.forced());
        }
        json.writeEndObject();
    }

    private void sizes(Map<String, Integer> sizes) {
        json.writeStartObject();
        new TreeMap<>(sizes)
                .forEach((cell, size) ->
                        json.writeNumberProperty(cell, Percents.percent(size, ExperimentReader.DECIMALS)));
        json.writeEndObject();
    }

    private void forced(Map<String, String> cellOf) {
        var values = new TreeMap<String, TreeSet<String>>();
        cellOf.forEach((value, cell) ->
                values.computeIfAbsent(cell, c -> new TreeSet<>()).add(value));
        json.writeObjectPropertyStart("forced");
        values.forEach((cell, forced) -> {
            json.writeArrayPropertyStart(cell);
            forced.forEach(json::writeString);
            json.writeEndArray();
        });
        json.writeEndObject();
    }
}
