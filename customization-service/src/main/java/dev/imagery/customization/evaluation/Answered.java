package dev.imagery.customization.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.exposure.Outcome;
import dev.imagery.rules.exposure.Participation;
import dev.imagery.rules.index.ReleaseIndex;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What one context gets, and the experiments that it takes part in. */
@Schema(name = "Answered")
record Answered(
        @JsonUnwrapped AdaptiveFields fields,

        @Schema(
                description =
                        "Of each experiment whose cells rules ask for and that dealt the context one; exposed where another cell"
                                + " would have given it another value. Absent where there are none")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Participation> experiments) {

    Answered {
        experiments = List.copyOf(experiments);
    }

    static Answered of(ReleaseIndex release, Context context, Instant now) {
        return of(Outcome.Part.of(release, context, now));
    }

    static Answered of(Outcome.Part outcome) {
        return new Answered(AdaptiveFields.of(outcome.selections()), outcome.participations());
    }
}
