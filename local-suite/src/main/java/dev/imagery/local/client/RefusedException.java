package dev.imagery.local.client;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service answered with an error; the message tells its problem detail with every fault, for a person to read. */
public final class RefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(URI address, int status, byte[] body) {
        super(describe(address, status, body));
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    private static String describe(URI address, int status, byte[] body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            if (!problem.isObject()) {
                return status + " from " + address;
            }
            StringBuilder text = new StringBuilder(problem.path("title").asString("" + status));
            if (problem.has("detail")) {
                text.append(": ").append(problem.path("detail").asString());
            }
            for (JsonNode fault : problem.path("faults")) {
                text.append("\n  ").append(describe(fault));
            }
            return text.toString();
        } catch (JacksonException notJson) {
            return status + " from " + address;
        }
    }

    private static String describe(JsonNode fault) {
        String place = fault.has("pointer")
                ? fault.path("pointer").asString()
                : "line " + fault.path("line").asString("?");
        StringBuilder text = new StringBuilder(place.isEmpty() ? "the whole" : place);
        if (fault.has("pointer") && fault.has("line")) {
            text.append(" (line ")
                    .append(fault.path("line").asString())
                    .append(", column ")
                    .append(fault.path("column").asString())
                    .append(')');
        }
        text.append(": ").append(fault.path("code").asString("fault"));
        if (fault.has("found")) {
            text.append(", found ").append(fault.path("found"));
        }
        if (fault.has("expected")) {
            text.append(", expected ").append(fault.path("expected").asString());
        }
        if (fault.hasNonNull("suggestion")) {
            text.append(" (did you mean ")
                    .append(fault.path("suggestion").asString())
                    .append("?)");
        }
        return text.toString();
    }
}
