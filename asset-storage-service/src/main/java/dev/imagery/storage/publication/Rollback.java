package dev.imagery.storage.publication;

import dev.imagery.storage.group.Part;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which way back; without anything, one step for everybody. */
@Schema(
        description =
                "Where any of the lists is given, only what all of them name goes back, in all cells of experiments")
record Rollback(
        @Schema(description = "A version that was live; absent: the one that was live before")
        @Nullable @Positive(message = "a version's number, from 1") Integer toVersion,

        @Nullable @Size(min = 1, max = 300, message = "1 to 300 countries") List<@NotNull(message = COUNTRY) @Pattern(regexp = "[A-Z]{2}", message = COUNTRY) String> countries,

        @Nullable @Size(min = 1, max = 300, message = "1 to 300 languages") List<@NotNull(message = LANGUAGE) @Size(max = 100, message = LANGUAGE) String> languages,

        @Nullable @Size(min = 1, max = 50, message = "1 to 50 platforms") List<@NotNull(message = PLACE) @Size(max = 32, message = PLACE) String> platforms,

        @Nullable @Size(min = 1, max = 50, message = "1 to 50 resolutions") List<@NotNull(message = PLACE) @Size(max = 32, message = PLACE) String> resolutions,

        @Schema(description = "Why it shall be shown although it is withdrawn")
        @Nullable @Size(min = 1, max = 500, message = REASON) @Pattern(regexp = "[^\\x00]*", message = REASON) String override) {

    private static final String REASON = "a reason of 1 to 500 characters, none of them NUL";
    private static final String COUNTRY = "a country of ISO 3166-1, such as JP";
    private static final String LANGUAGE = "a language of BCP 47, such as ja";
    private static final String PLACE = "the name of a platform or resolution, at most 32 characters";

    Part part() {
        return Part.of(countries, languages, platforms, resolutions);
    }
}
