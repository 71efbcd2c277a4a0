package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

/** Who is told when something is wrong, or costs too much. */
@Tag("adapter")
class WatchingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CustomizationNotReady",
                "StorageNotReady",
                "GenerationNotReady",
                "OrchestrationNotReady",
                "HomepageErrors",
                "HomepageUnreachable",
                "DatabaseBusy",
                "DatabaseConnections",
                "DatabaseDisk",
                "DemandUnknown",
                "QueueOld"
            })
    void somebodyIsToldWhenItBeginsAndWhenItIsOver(String name) {
        assertThat(Synthesised.prod()
                        .resources("AWS::CloudWatch::Alarm")
                        .filter(alarm -> alarm.id().startsWith("Alarms" + name)))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(String.valueOf(alarm.at("AlarmActions"))).contains("AlarmsTopic");
                    assertThat(String.valueOf(alarm.at("OKActions"))).contains("AlarmsTopic");
                    assertThat(alarm.at("AlarmDescription")).isNotNull();
                });
    }

    @Test
    void alarmsGoToTheStagesAddress() {
        Synthesised.prod()
                .services()
                .hasResourceProperties(
                        "AWS::SNS::Subscription",
                        Map.of("Protocol", "email", "Endpoint", "imagery-operations@example.com"));
    }

    @ParameterizedTest
    @CsvSource({"dev, 450", "prod, 3000"})
    void aMonthHasABudget(String stage, int dollars) {
        Synthesised.stage(stage)
                .services()
                .hasResourceProperties(
                        "AWS::Budgets::Budget",
                        Map.of(
                                "Budget",
                                Match.objectLike(Map.of(
                                        "TimeUnit",
                                        "MONTHLY",
                                        "BudgetLimit",
                                        Map.of("Amount", dollars, "Unit", "USD"))),
                                "NotificationsWithSubscribers",
                                List.of(told("ACTUAL", 80), told("FORECASTED", 100))));
    }

    private static Object told(String type, int percent) {
        return Match.objectLike(
                Map.of("Notification", Match.objectLike(Map.of("NotificationType", type, "Threshold", percent))));
    }
}
