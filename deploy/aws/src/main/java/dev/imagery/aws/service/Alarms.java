package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.stage.Stage;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** What somebody is told of by e-mail, when it begins and when it is over. */
final class Alarms extends Construct {

    private static final long GIB = 1L << 30;
    private static final MetricOptions SUM =
            MetricOptions.builder().statistic("Sum").period(Duration.minutes(1)).build();
    private static final MetricOptions MOST = MetricOptions.builder()
            .statistic("Maximum")
            .period(Duration.minutes(1))
            .build();
    private static final MetricOptions LEAST = MetricOptions.builder()
            .statistic("Minimum")
            .period(Duration.minutes(5))
            .build();
    private static final MetricOptions USUAL = MetricOptions.builder()
            .statistic("Average")
            .period(Duration.minutes(5))
            .build();

    private final Topic topic;

    Alarms(Construct scope, FoundationStack foundation, Stage stage, Map<String, Answering> services, Demand demand) {
        super(scope, "Alarms");
        topic = Topic.Builder.create(this, "Topic")
                .topicName(stage.named("alarms"))
                .enforceSsl(true)
                .build();
        topic.addSubscription(new EmailSubscription(stage.alarmsTo()));
        services.forEach((name, service) -> above(
                name + "NotReady",
                "Tasks of the service are not ready",
                service.targets().getMetrics().unhealthyHostCount(MOST),
                0,
                5));
        var balancer = foundation.balancers().open().getMetrics();
        above(
                "HomepageErrors",
                "Homepages are answered 5xx",
                balancer.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, SUM),
                10,
                3);
        above(
                "HomepageUnreachable",
                "No instance takes visits",
                balancer.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, SUM),
                10,
                3);
        var database = foundation.database().instance();
        above("DatabaseBusy", "The database's processors are busy", database.metricCPUUtilization(USUAL), 80, 3);
        above(
                "DatabaseConnections",
                "Nearly all connections of the database are in use",
                database.metricDatabaseConnections(MOST),
                stage.database().connections() * 0.85,
                3);
        below(
                "DatabaseDisk",
                "The database has less than a tenth of its disk left, and grows no more by itself at database.most-storage-gb",
                database.metricFreeStorageSpace(LEAST),
                stage.database().storageGb() * GIB / 10.0);
        above(
                "DemandUnknown",
                "Nobody says how many workers are wanted",
                demand.function().metricErrors(SUM),
                0,
                5);
        above("QueueOld", "Chunks have waited for a worker for half an hour", demand.queueAge(), 1800, 5);
    }

    Topic topic() {
        return topic;
    }

    private void above(String id, String description, IMetric metric, double threshold, int periods) {
        tell(id, description, metric, threshold, periods, ComparisonOperator.GREATER_THAN_THRESHOLD);
    }

    private void below(String id, String description, IMetric metric, double threshold) {
        tell(id, description, metric, threshold, 1, ComparisonOperator.LESS_THAN_THRESHOLD);
    }

    private void tell(
            String id, String description, IMetric metric, double threshold, int periods, ComparisonOperator operator) {
        var action = new SnsAction(topic);
        Alarm alarm = Alarm.Builder.create(this, id)
                .alarmDescription(description)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(operator)
                .evaluationPeriods(periods)
                .datapointsToAlarm(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(action);
        alarm.addOkAction(action);
    }
}
