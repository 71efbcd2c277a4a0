package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class WorkersTest {

    @ParameterizedTest
    @CsvSource({"dev, 20", "prod, 300"})
    void thereAreNoneAtRestAndHundredsAtLoad(String stage, int most) {
        Synthesised.stage(stage)
                .services()
                .hasResourceProperties(
                        "AWS::ApplicationAutoScaling::ScalableTarget",
                        Map.of("MinCapacity", 0, "MaxCapacity", most, "ScalableDimension", "ecs:service:DesiredCount"));
    }

    @Test
    void aDeploymentLeavesTheirNumber() {
        assertThat(Synthesised.prod()
                        .resources("AWS::ECS::Service")
                        .filter(service -> service.id().startsWith("BatchWorkers")))
                .singleElement()
                .satisfies(service -> assertThat(service.at("DesiredCount")).isNull());
    }

    @Test
    void theyAreOnSpotAndNothingElseIs() {
        assertThat(Synthesised.prod().resources("AWS::ECS::Service")).hasSize(5).allSatisfy(service -> {
            boolean draws = service.id().startsWith("BatchWorkers");
            assertThat(service.each("CapacityProviderStrategy").map(strategy -> strategy.at("CapacityProvider")))
                    .containsExactly(draws ? "FARGATE_SPOT" : "FARGATE");
        });
    }

    @Test
    void oneThatIsTakenAwayHasTwoMinutes() {
        assertThat(container("imagery-prod-worker").at("StopTimeout")).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"dev, 1", "prod, 2"})
    void previewsAreDrawnByCoordinatorsThatAreAlwaysThere(String stage, int instances) {
        var service = Synthesised.stage(stage)
                .resources("AWS::ECS::Service")
                .filter(found -> found.id().startsWith("GenerationService"))
                .findFirst()
                .orElseThrow();
        assertThat(service.at("DesiredCount")).isEqualTo(instances);
        assertThat(Synthesised.stage(stage).resources("AWS::ApplicationAutoScaling::ScalableTarget"))
                .as("of the workers alone")
                .singleElement()
                .satisfies(target -> assertThat(target.text()).contains("BatchWorkers"));
        assertThat(container("imagery-prod-generation").text()).contains("IMAGERY_ROLES, Value=coordinator");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 40, 100, 299})
    void whatIsMissingIsStartedInFiveMinutesAndNeverTooMuch(int missing) {
        int left = missing;
        for (int minute = 0; minute < 5; minute++) {
            int added = change("Start", left);
            assertThat(added).isBetween(0, left);
            left -= added;
        }
        assertThat(left).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -2, -7, -300})
    void whatIsTooMuchIsStoppedAndNeverMoreOfIt(int missing) {
        assertThat(change("Stop", missing)).isBetween(missing, -1);
        assertThat(change("Start", missing)).isZero();
    }

    @Test
    void nothingIsDoneWhereAsManyAreThereAsAreWanted() {
        assertThat(change("Start", 0)).isZero();
        assertThat(change("Stop", 0)).isZero();
    }

    @Test
    void workersAreStartedAtOnceAndStoppedOnceTooManyHaveBeenThereForTenMinutes() {
        assertThat(alarm("Start").at("EvaluationPeriods")).isEqualTo(1);
        assertThat(alarm("Stop").at("EvaluationPeriods")).isEqualTo(10);
        for (String policy : List.of("Start", "Stop")) {
            assertThat(alarm(policy).at("MetricName")).isEqualTo("MissingWorkers");
            assertThat(alarm(policy).at("Namespace")).isEqualTo("Imagery");
            assertThat(alarm(policy).at("Period")).isEqualTo(60);
            assertThat(alarm(policy).each("Dimensions").map(dimension -> dimension.at("Value")))
                    .containsExactly("prod");
        }
    }

    /** What the policy adds to the workers for a value of the metric: 0 where its alarm is silent or no step is its. */
    private static int change(String policy, int missing) {
        var alarm = alarm(policy);
        int threshold = ((Number) alarm.at("Threshold")).intValue();
        boolean rings = "GreaterThanOrEqualToThreshold".equals(alarm.at("ComparisonOperator"))
                ? missing >= threshold
                : missing <= threshold;
        if (!rings) {
            return 0;
        }
        int beyond = missing - threshold;
        return Synthesised.prod()
                .resources("AWS::ApplicationAutoScaling::ScalingPolicy")
                .filter(found -> found.id().contains(policy))
                .flatMap(found -> found.each("StepScalingPolicyConfiguration", "StepAdjustments"))
                .filter(step -> policy.equals("Start")
                        ? bound(step, "MetricIntervalLowerBound", Integer.MIN_VALUE) <= beyond
                                && beyond < bound(step, "MetricIntervalUpperBound", Integer.MAX_VALUE)
                        // Below the threshold the lower bound is the one that does not belong to a step.
                        : bound(step, "MetricIntervalLowerBound", Integer.MIN_VALUE) < beyond
                                && beyond <= bound(step, "MetricIntervalUpperBound", Integer.MAX_VALUE))
                .mapToInt(step -> ((Number) step.at("ScalingAdjustment")).intValue())
                .reduce((one, another) -> {
                    throw new AssertionError("Two steps for " + missing);
                })
                .orElse(0);
    }

    private static int bound(Resource step, String name, int otherwise) {
        return step.at(name) instanceof Number number ? number.intValue() : otherwise;
    }

    private static Resource alarm(String policy) {
        return Synthesised.prod()
                .resources("AWS::CloudWatch::Alarm")
                .filter(found -> found.id().contains("TaskCount" + "Target" + policy))
                .findFirst()
                .orElseThrow();
    }

    private static Resource container(String family) {
        return Synthesised.prod()
                .resources("AWS::ECS::TaskDefinition")
                .filter(task -> family.equals(task.at("Family")))
                .flatMap(task -> task.each("ContainerDefinitions"))
                .findFirst()
                .orElseThrow();
    }
}
