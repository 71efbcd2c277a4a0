package dev.imagery.local.suite;

import java.util.Map;

/**
 * How the suite is run.
 *
 * @param bindAddress the address that the services listen on; the loopback address, unless a container publishes their ports
 * @param workers how many processes render beside the generation service; 0 or more
 * @param serviceRenders whether the generation service renders as well
 * @param slots how many compositions each process renders at a time; 0 means as many as there are cores
 * @param conditions what it has to live with
 */
public record SuiteOptions(
        String bindAddress, int workers, boolean serviceRenders, int slots, SuiteConditions conditions) {

    /** The environment variable for {@link #bindAddress}. */
    public static final String BIND_ADDRESS = "IMAGERY_BIND_ADDRESS";

    /** The environment variable for {@link #workers}. */
    public static final String WORKERS = "IMAGERY_WORKERS";

    private static final String LOOPBACK = "127.0.0.1";

    /** A generation service that renders on all cores, with workers beside. */
    public SuiteOptions(String bindAddress, int workers) {
        this(bindAddress, workers, SuiteConditions.USUAL);
    }

    /** As the other, under conditions of its own. */
    public SuiteOptions(String bindAddress, int workers, SuiteConditions conditions) {
        this(bindAddress, workers, true, 0, conditions);
    }

    /** For this machine only, without workers beside. */
    public static SuiteOptions ofOneService() {
        return new SuiteOptions(LOOPBACK, 0);
    }

    /** For this machine only, where nothing but workers renders, each one composition at a time. */
    public static SuiteOptions ofOneSlotWorkers(int workers) {
        return new SuiteOptions(LOOPBACK, workers, false, 1, SuiteConditions.USUAL);
    }

    /** Reads the options from environment variables. */
    public static SuiteOptions from(Map<String, String> environment) {
        String workers = environment.getOrDefault(WORKERS, "0");
        if (!workers.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "%s is '%s'; expected a whole number from 0".formatted(WORKERS, workers));
        }
        return new SuiteOptions(environment.getOrDefault(BIND_ADDRESS, LOOPBACK), Integer.parseInt(workers));
    }
}
