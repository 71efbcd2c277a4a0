package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Violation;
import dev.imagery.local.chaos.schedule.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a run.
 *
 * @param faults how many were brought about, by kind
 * @param ends how many batches ended in each state, as their clients saw it
 */
public record Outcome(
        long seed, long seconds, Map<FaultKind, Integer> faults, Map<String, Long> ends, List<Violation> violations) {

    /** How many faults there were. */
    public int faultCount() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many batches ended. */
    public long batchCount() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line of JSON; {@code absent} are the kinds of faults that there were none of. */
    public String json() {
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("seed", seed)
                .put("faults", faultCount())
                .put("batches", batchCount())
                .put("violations", violations.size())
                .put("seconds", seconds);
        ObjectNode kinds = line.putObject("kinds");
        faults.forEach((kind, count) -> kinds.put(kind.word(), count));
        ArrayNode absent = line.putArray("absent");
        Arrays.stream(FaultKind.values())
                .filter(kind -> !faults.containsKey(kind))
                .forEach(kind -> absent.add(kind.word()));
        ObjectNode ended = line.putObject("ended");
        ends.forEach(ended::put);
        return JsonMapper.shared().writeValueAsString(line);
    }
}
