package dev.imagery.orchestration.homepage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The resolutions that a visit is offered which states none.
 *
 * @param offered as rules name them, the smallest first; default low, medium, high and ultra
 * @param usual the one for a visitor whose screen is not known; default high
 */
@Validated
@ConfigurationProperties("imagery.homepage.resolutions")
record ResolutionSettings(
        @Size(min = 1, max = 8) @DefaultValue({"low", "medium", "high", "ultra"})
        List<@NotBlank @Size(max = 200) String> offered,

        @NotBlank @DefaultValue("high") String usual) {

    @AssertTrue(message = "the usual resolution is one of those that are offered") boolean isUsualOffered() {
        return offered.contains(usual);
    }

    Ladder ladder() {
        return new Ladder(offered, usual);
    }
}
