package dev.imagery.aws.service;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/** A budget of the whole account for a month: whoever gets alarms is told at 80 % of it, and when it will not be kept. Nothing is stopped. */
final class Spending extends Construct {

    Spending(Construct scope, Stage stage) {
        super(scope, "Spending");
        CfnBudget.Builder.create(this, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetName(stage.named("monthly"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(stage.monthlyBudget())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(List.of(told(stage, "ACTUAL", 80), told(stage, "FORECASTED", 100)))
                .build();
    }

    private static NotificationWithSubscribersProperty told(Stage stage, String type, int percent) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(SubscriberProperty.builder()
                        .subscriptionType("EMAIL")
                        .address(stage.alarmsTo())
                        .build()))
                .build();
    }
}
