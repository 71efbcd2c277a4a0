package dev.imagery.local.suite;

import java.util.Map;

/**
 * How the suite is run.
 *
 * @param bindAddress the address that the services listen on; the loopback address, unless a container publishes their ports
 */
public record SuiteOptions(String bindAddress) {

    /** The environment variable for {@link #bindAddress}. */
    public static final String BIND_ADDRESS = "IMAGERY_BIND_ADDRESS";

    /** Reads the options from environment variables. */
    public static SuiteOptions from(Map<String, String> environment) {
        return new SuiteOptions(environment.getOrDefault(BIND_ADDRESS, "127.0.0.1"));
    }
}
