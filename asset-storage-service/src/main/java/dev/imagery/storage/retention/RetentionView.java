package dev.imagery.storage.retention;

/**
 * What is kept of a group, as it is answered.
 *
 * @param effective what holds
 * @param own what the group itself says
 */
record RetentionView(String group, Retention.Effective effective, Retention own) {}
