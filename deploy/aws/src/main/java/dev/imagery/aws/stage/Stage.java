package dev.imagery.aws.stage;

import java.util.List;

/**
 * One installation of the suite on AWS.
 *
 * @param name such as {@code prod}; part of the names of all that belongs to it
 * @param account the AWS account, twelve digits
 * @param region of all but the certificate of pictures
 * @param imagesTag of the services' images in the stage's registry
 * @param network where it runs
 * @param database where it keeps its rows
 * @param isProtected whether nothing that keeps something can be deleted by a mistake, nor goes with the stack
 * @param instances of each service
 * @param mostWorkers on Fargate Spot; the fewest are none
 * @param homepage where callers ask for homepages
 * @param pictures where browsers fetch pictures
 * @param alarmsTo an e-mail address
 * @param monthlyBudget US dollars, at which whoever gets alarms is told
 */
public record Stage(
        String name,
        String account,
        String region,
        String imagesTag,
        Network network,
        Database database,
        boolean isProtected,
        Instances instances,
        int mostWorkers,
        Address homepage,
        Address pictures,
        String alarmsTo,
        int monthlyBudget) {

    /** Connections to the database that a worker keeps: its slots hold none while they draw. */
    public static final int CONNECTIONS_OF_A_WORKER = 4;

    /** Connections that all else may need: pools of services, twice while they are deployed, and what RDS keeps for itself. */
    static final int OTHER_CONNECTIONS = 200;

    /**
     * @param zones availability zones, two at least
     * @param natGateways that private subnets reach the world by, at most one in each zone
     * @param cloudFrontPrefixList id of the managed prefix list of CloudFront's addresses in the region
     */
    public record Network(List<String> zones, int natGateways, String cloudFrontPrefixList) {}

    /**
     * @param instance type, without {@code db.}
     * @param storageGb to begin with
     * @param mostStorageGb up to which it grows by itself
     * @param connections at the same time
     * @param isMultiZone whether a second one stands by in another zone
     * @param backupDays for which the state of each moment can be had back
     */
    public record Database(
            String instance, int storageGb, int mostStorageGb, int connections, boolean isMultiZone, int backupDays) {}

    /** How many tasks of each service there are at all times. */
    public record Instances(int customization, int storage, int generation, int orchestration) {}

    /**
     * @param domain its name
     * @param certificate its ARN in AWS Certificate Manager
     */
    public record Address(String domain, String certificate) {}

    /** Such as {@code imagery-prod-services}. */
    public String named(String what) {
        return "imagery-" + name + "-" + what;
    }
}
