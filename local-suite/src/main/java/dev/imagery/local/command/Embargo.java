package dev.imagery.local.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Markets that see a version later, as they are written on the command line.
 *
 * @param until an instant with its offset, or a local time
 * @param zone whose time it is, where it is a local one
 */
record Embargo(List<String> countries, String until, Optional<String> zone) {

    private static final Pattern FORM =
            Pattern.compile("(?<countries>[A-Z]{2}(,[A-Z]{2})*)=(?<until>[^@]+)(@(?<zone>.+))?");

    /** @throws IllegalArgumentException where the text is not of the form {@code JP,KR=2026-12-01T09:00@Asia/Tokyo} */
    static Embargo read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no embargo; expected such as JP,KR=2026-12-01T09:00@Asia/Tokyo".formatted(text));
        }
        return new Embargo(
                Arrays.asList(parts.group("countries").split(",")),
                parts.group("until"),
                Optional.ofNullable(parts.group("zone")));
    }

    /** Writes it as the service takes it. */
    void addTo(ObjectNode embargo) {
        ArrayNode list = embargo.putArray("countries");
        countries.forEach(list::add);
        zone.ifPresentOrElse(
                name -> embargo.putObject("until").put("local", until).put("zone", name),
                () -> embargo.put("until", until));
    }
}
