package dev.imagery.storage.pin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The market of a version whose pictures are shown. */
@Schema(name = "PinnedFrom")
record PinnedFrom(
        @NotNull(message = COUNTRY) @Pattern(regexp = COUNTRY_FORM, message = COUNTRY) String country,

        @NotNull(message = LANGUAGE) @Pattern(regexp = LANGUAGE_FORM, message = LANGUAGE) String language) {

    static final String COUNTRY_FORM = "[A-Z]{2}";
    static final String COUNTRY = "a country of ISO 3166-1, such as JP";
    static final String LANGUAGE_FORM = "[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,8}";
    static final String LANGUAGE = "a language of BCP 47, such as ja";
}
