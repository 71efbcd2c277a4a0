package dev.imagery.dsl.shape;

import dev.imagery.dsl.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where a reading is in the document, and the faults that it has met anywhere so far. */
public final class Reading {

    private static final int LONGEST_QUOTED = 200;

    private final String pointer;
    private final List<Fault> faults;

    private Reading(String pointer, List<Fault> faults) {
        this.pointer = pointer;
        this.faults = faults;
    }

    /** At the whole document, without faults. */
    public static Reading begin() {
        return new Reading("", new ArrayList<>());
    }

    public Reading at(String name) {
        return new Reading(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
    }

    public Reading at(int index) {
        return new Reading(pointer + "/" + index, faults);
    }

    /** JSON Pointer (RFC 6901) to this place; empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** Of the whole document, in the order in which they were met. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** How many faults there are so far, in the whole document. */
    public int faultCount() {
        return faults.size();
    }

    public void fault(String code, JsonNode found, String expected) {
        fault(code, Optional.of(found), expected, Optional.empty());
    }

    public void fault(String code, JsonNode found, String expected, Optional<String> suggestion) {
        fault(code, Optional.of(found), expected, suggestion);
    }

    /** A fault that no single value shows. */
    public void fault(String code, String expected) {
        fault(code, Optional.empty(), expected, Optional.empty());
    }

    /** A fault that was met in another document, which stands at this place in this one. */
    public void include(Fault fault) {
        faults.add(new Fault(
                pointer + fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion()));
    }

    private void fault(String code, Optional<JsonNode> found, String expected, Optional<String> suggestion) {
        faults.add(new Fault(pointer, code, found.map(Reading::quoted), expected, suggestion));
    }

    /** The value's JSON, cut where it is long. */
    private static String quoted(JsonNode node) {
        var text = node.toString();
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }
}
