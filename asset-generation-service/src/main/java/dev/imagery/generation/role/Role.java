package dev.imagery.generation.role;

/** What an instance does. */
public enum Role {
    /** Answers HTTP, plans batches, seals and publishes them. */
    COORDINATOR,
    /** Renders. */
    WORKER
}
