package dev.imagery.orchestration.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a visit is read from a call.
 *
 * @param headers which headers tell what parameters do not
 * @param languages the languages that browsers are offered, as tags of BCP 47; where it is empty, the default, they get the one that they
 *     want most, whatever it is
 * @param forcing whether the header {@code Imagery-Force} makes a visit another one; default no, and never in production
 */
@Validated
@ConfigurationProperties("imagery.visit")
record VisitSettings(
        @NestedConfigurationProperty @Valid @DefaultValue HeaderSettings headers,

        @DefaultValue
        List<@Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "a language tag") String> languages,

        @DefaultValue("false") boolean forcing) {}
