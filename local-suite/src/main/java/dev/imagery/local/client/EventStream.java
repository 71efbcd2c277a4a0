package dev.imagery.local.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads server-sent events line by line.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
final class EventStream {

    private static final JsonMapper JSON = JsonMapper.shared();

    private String name = "";
    private final StringBuilder data = new StringBuilder();
    private @Nullable String lastId;

    /** Takes a line; answers the event that it ends, if it ends one that is known here. */
    Optional<BatchEvent> line(String line) {
        if (line.isEmpty()) {
            var event = event();
            name = "";
            data.setLength(0);
            return event;
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            field(line.substring(0, colon), line.substring(colon + 1).stripLeading());
        }
        return Optional.empty();
    }

    /** The id with which the stream can be taken up again. */
    Optional<String> lastId() {
        return Optional.ofNullable(lastId);
    }

    private void field(String field, String value) {
        switch (field) {
            case "event" -> name = value;
            case "id" -> lastId = value;
            case "data" -> data.append(value);
            default -> {
                // the standard says to pass over all others
            }
        }
    }

    private Optional<BatchEvent> event() {
        return switch (name) {
            case "state" -> Optional.of(JSON.readValue(data.toString(), BatchEvent.Entered.class));
            case "failure" -> Optional.of(JSON.readValue(data.toString(), BatchEvent.Failure.class));
            case "progress" -> Optional.of(JSON.readValue(data.toString(), BatchEvent.Pace.class));
            default -> Optional.empty();
        };
    }
}
