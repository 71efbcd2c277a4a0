package dev.imagery.local.suite;

import java.util.Map;

/**
 * How the suite is run.
 *
 * @param bindAddress the address that the services listen on; the loopback address, unless a container publishes their ports
 * @param workers how many processes render beside the generation service, which renders as well; 0 or more
 */
public record SuiteOptions(String bindAddress, int workers) {

    /** The environment variable for {@link #bindAddress}. */
    public static final String BIND_ADDRESS = "IMAGERY_BIND_ADDRESS";

    /** The environment variable for {@link #workers}. */
    public static final String WORKERS = "IMAGERY_WORKERS";

    /** Reads the options from environment variables. */
    public static SuiteOptions from(Map<String, String> environment) {
        String workers = environment.getOrDefault(WORKERS, "0");
        if (!workers.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "%s is '%s'; expected a whole number from 0".formatted(WORKERS, workers));
        }
        return new SuiteOptions(environment.getOrDefault(BIND_ADDRESS, "127.0.0.1"), Integer.parseInt(workers));
    }
}
