package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.List;

/** Where the values of a document are in its text. */
public final class Positions {

    private final Place root;

    Positions(Place root) {
        this.root = root;
    }

    /**
     * Where the value begins; where there is none, the nearest value around the place that it would have. A value in YAML
     * begins with its anchor or tag. What an alias stands for is at the alias; what is within that, where it is written.
     *
     * @param jsonPointer by RFC 6901
     */
    public Position of(String jsonPointer) {
        var place = root;
        for (var token : tokens(jsonPointer)) {
            var part = place.part(token);
            if (part.isEmpty()) {
                return place.start();
            }
            place = part.get();
        }
        return place.start();
    }

    private static List<String> tokens(String pointer) {
        return List.of(pointer.split("/", -1)).stream()
                .skip(1)
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
