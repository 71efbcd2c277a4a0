package dev.imagery.local.suite;

import dev.imagery.local.ports.SuitePort;

/** One of the four services. */
public enum SuiteService {
    CUSTOMIZATION("customization-service", SuitePort.CUSTOMIZATION),
    STORAGE("asset-storage-service", SuitePort.STORAGE),
    GENERATION("asset-generation-service", SuitePort.GENERATION),
    ORCHESTRATION("orchestration-service", SuitePort.ORCHESTRATION);

    private final String module;
    private final SuitePort port;

    SuiteService(String module, SuitePort port) {
        this.module = module;
        this.port = port;
    }

    /** The module that it is built from, and its name in logs. */
    public String module() {
        return module;
    }

    /** The port that it listens on. */
    public SuitePort port() {
        return port;
    }
}
