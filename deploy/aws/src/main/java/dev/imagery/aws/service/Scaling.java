package dev.imagery.aws.service;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.BasicStepScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.MetricAggregationType;
import software.amazon.awscdk.services.applicationautoscaling.ScalingInterval;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.constructs.Construct;

/**
 * Starts what is missing within a minute or a few, and stops what is too much once that has lasted. A step adds the least number that
 * its range is missing, so that none starts too many; the next minute adds what is left, at most a third.
 */
final class Scaling extends Construct {

    /** Workers missing at which a larger step begins; AWS takes 20 at most. */
    static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512);

    private static final int MINUTES_OF_TOO_MANY = 10;

    Scaling(Construct scope, Workers workers, Demand demand, Stage stage) {
        super(scope, "Scaling");
        ScalableTaskCount count = workers.tasks()
                .autoScaleTaskCount(EnableScalingProps.builder()
                        .minCapacity(0)
                        .maxCapacity(stage.mostWorkers())
                        .build());
        count.scaleOnMetric(
                "Start",
                policy(demand)
                        .scalingSteps(starting())
                        .evaluationPeriods(1)
                        .cooldown(Duration.seconds(30))
                        .build());
        count.scaleOnMetric(
                "Stop",
                policy(demand)
                        .scalingSteps(stopping())
                        .evaluationPeriods(MINUTES_OF_TOO_MANY)
                        .datapointsToAlarm(MINUTES_OF_TOO_MANY)
                        .cooldown(Duration.minutes(5))
                        .build());
    }

    private static BasicStepScalingPolicyProps.Builder policy(Demand demand) {
        return BasicStepScalingPolicyProps.builder()
                .metric(demand.missingWorkers())
                .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
                .metricAggregationType(MetricAggregationType.MAXIMUM);
    }

    private static List<ScalingInterval> starting() {
        return IntStream.range(0, STEPS.size())
                .mapToObj(step -> {
                    var interval =
                            ScalingInterval.builder().lower(STEPS.get(step)).change(STEPS.get(step));
                    return isLast(step)
                            ? interval.build()
                            : interval.upper(STEPS.get(step + 1)).build();
                })
                .toList();
    }

    /** The same below zero, which begins with the most. */
    private static List<ScalingInterval> stopping() {
        return IntStream.range(0, STEPS.size())
                .mapToObj(step -> {
                    var interval =
                            ScalingInterval.builder().upper(-STEPS.get(step)).change(-STEPS.get(step));
                    return isLast(step)
                            ? interval.build()
                            : interval.lower(-STEPS.get(step + 1)).build();
                })
                .toList()
                .reversed();
    }

    private static boolean isLast(int step) {
        return step == STEPS.size() - 1;
    }
}
