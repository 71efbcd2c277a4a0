package dev.imagery.storage.publication;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.lifecycle.Moment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An embargo as callers state it. */
@Schema(name = "Embargo", description = "Markets that must not see the version before an instant")
record EmbargoRequest(
        @NotNull(message = SOME) @Size(min = 1, max = 300, message = SOME) List<@NotNull(message = COUNTRY) @Pattern(regexp = "[A-Z]{2}", message = COUNTRY) String> countries,

        @Schema(
                implementation = Object.class,
                description =
                        "An instant with its offset, or the time of a place as {\"local\": \"2026-12-01T09:00\", \"zone\":"
                                + " \"Asia/Tokyo\"}. Past: at once")
        @NotNull(message = "an instant") Moment until) {

    static final String MANY = "1 to 300 embargoes";
    static final String ONE = "an embargo with countries and until";
    private static final String SOME = "1 to 300 countries";
    private static final String COUNTRY = "a country of ISO 3166-1, such as JP";

    /** @throws ProblemException 422 where a country is named twice */
    static List<Embargo> all(@Nullable List<EmbargoRequest> requests) {
        if (requests == null) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            List<String> countries = requests.get(i).countries();
            for (int j = 0; j < countries.size(); j++) {
                if (!seen.add(countries.get(j))) {
                    String pointer = "/embargoes/%d/countries/%d".formatted(i, j);
                    faults.add(Fault.of(pointer, "duplicate", countries.get(j), "each country once"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-embargo", "The embargo", faults);
        }
        return requests.stream()
                .map(request -> new Embargo(request.countries(), request.until().instant()))
                .toList();
    }
}
