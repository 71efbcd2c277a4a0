package dev.imagery.local.chaos.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was seen in a run, by all its clients. */
public final class History {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Event> events = new ArrayList<>();

    /** Notes what was seen. */
    public synchronized void add(Event event) {
        events.add(event);
    }

    /** All of it, in the order in which it was noted. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Writes it, one JSON object a line. */
    public void write(Path file) throws IOException {
        List<String> lines = events().stream().map(History::line).toList();
        Files.write(file, lines);
    }

    private static String line(Event event) {
        ObjectNode line = JSON.createObjectNode().put("event", event.getClass().getSimpleName());
        return JSON.writeValueAsString(line.setAll((ObjectNode) JSON.valueToTree(event)));
    }
}
