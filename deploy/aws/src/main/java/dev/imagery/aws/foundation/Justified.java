package dev.imagery.aws.foundation;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Findings of cdk-nag that are meant to be so, each with its reason. */
public final class Justified {

    private Justified() {}

    /** @param rule such as {@code AwsSolutions-RDS3}, for the construct and all below it */
    public static void rule(IConstruct construct, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder().id(rule).reason(reason).build()),
                true);
    }

    /** @param findings of the rule, such as {@code Resource::*}; any other stays a finding */
    public static void findings(IConstruct construct, String rule, List<String> findings, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder()
                        .id(rule)
                        .appliesTo(List.copyOf(findings))
                        .reason(reason)
                        .build()),
                true);
    }
}
