package dev.imagery.customization.activation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of plans, in the order of their instants. */
record PlanList(
        List<Plan> plans,

        @Schema(description = "The after of the next page, if there may be one") @Nullable Long next) {

    PlanList {
        plans = List.copyOf(plans);
    }

    static PlanList of(List<Plan> plans, int limit) {
        return new PlanList(plans, plans.size() < limit ? null : plans.getLast().id());
    }
}
