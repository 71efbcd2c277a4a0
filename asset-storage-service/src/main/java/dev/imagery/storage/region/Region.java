package dev.imagery.storage.region;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A region of a catalogue, as it is imported there.
 *
 * @param region its name, such as {@code LATAM}
 * @param countries ISO 3166-1 alpha-2
 */
public record Region(
        @NotNull(message = NAME) @Pattern(regexp = FORM, message = NAME) String region,

        @NotNull(message = COUNTRIES) @Size(max = 300, message = COUNTRIES) List<@NotNull(message = COUNTRY) @Pattern(regexp = "[A-Z]{2}", message = COUNTRY) String> countries) {

    /** What a region may be called. */
    public static final String FORM = "[A-Z0-9-]{3,32}";

    /** The same in words. */
    public static final String NAME = "3 to 32 upper-case letters, digits and hyphens, such as LATAM";

    private static final String COUNTRIES = "a list of at most 300 countries";
    private static final String COUNTRY = "a country of ISO 3166-1, such as US";
}
