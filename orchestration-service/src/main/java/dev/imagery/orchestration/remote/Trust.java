package dev.imagery.orchestration.remote;

/** What the circuit breaker makes of customization at the moment. */
enum Trust {
    /** It is asked and waited for. */
    WELL,
    /** It is tried, and nobody waits for that who has anything else. */
    ON_TRIAL,
    /** It is not asked. */
    NONE
}
